package org.podium.local.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.podium.local.platform.LocalPlans;
import org.podium.local.platform.Settings;
import org.postgresql.ds.PGSimpleDataSource;

/** One database per service and one for Keycloak, each with an owner role of its name that sees no other. */
final class PostgresDatabases {

    private final PGSimpleDataSource superuser = new PGSimpleDataSource();

    PostgresDatabases(Settings settings) {
        superuser.setUrl(settings.jdbcUrl("postgres"));
        superuser.setUser("postgres");
        superuser.setPassword("podium");
        superuser.setLoginTimeout(3);
        superuser.setSocketTimeout(10);
    }

    /** Connects and makes what is missing. */
    boolean areThere() throws SQLException {
        List<String> names = new ArrayList<>(LocalPlans.SERVICES.keySet());
        names.add("keycloak");
        try (Connection connection = superuser.getConnection();
                Statement statement = connection.createStatement()) {
            for (String name : names) {
                if (isMissing(connection, "select 1 from pg_roles where rolname = ?", name)) {
                    statement.execute("create role " + name + " login password 'podium'");
                }
                if (isMissing(connection, "select 1 from pg_database where datname = ?", name)) {
                    statement.execute("create database " + name + " owner " + name);
                    statement.execute("revoke connect, temporary on database " + name + " from public");
                }
            }
        }
        return true;
    }

    private static boolean isMissing(Connection connection, String question, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return !rows.next();
            }
        }
    }
}
