package org.podium.registration.person;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.podium.kit.crypto.Keys;

/** Migration 9: phones that stand in clear are sealed, and their columns go. In Java, since the database has no key. */
class SealPhones implements JavaMigration {
    private final Keys keys;

    SealPhones(Keys keys) {
        this.keys = keys;
    }

    /** Tells Flyway of the migration, which takes its place among the files of {@code db/migration}. */
    @Singleton
    static class InFlyway implements FlywayConfigurationCustomizer {
        private final Keys keys;

        InFlyway(Keys keys) {
            this.keys = keys;
        }

        @Override
        public void customize(FluentConfiguration configuration) {
            configuration.javaMigrations(new SealPhones(keys));
        }
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("9");
    }

    @Override
    public String getDescription() {
        return "phones are sealed";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        try (Statement schema = connection.createStatement()) {
            for (String table : List.of("competitor", "coach")) {
                schema.execute("alter table " + table + " add phone_mask text, add phone_sealed bytea");
                seal(connection, table);
                schema.execute("alter table " + table + " alter phone_mask set not null,"
                        + " alter phone_sealed set not null, drop phone");
            }
        }
    }

    private void seal(Connection connection, String table) throws SQLException {
        try (Statement all = connection.createStatement();
                ResultSet rows = all.executeQuery("select id, person_id, phone from " + table);
                PreparedStatement change = connection.prepareStatement(
                        "update " + table + " set phone_mask = ?, phone_sealed = ? where id = ?")) {
            while (rows.next()) {
                SealedPhone phone = Phones.seal(keys, rows.getString("phone"), rows.getObject("person_id", UUID.class));
                change.setString(1, phone.mask());
                change.setBytes(2, phone.ciphertext());
                change.setObject(3, rows.getObject("id", UUID.class));
                change.addBatch();
            }
            change.executeBatch();
        }
    }
}
