package org.podium.kit.test;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A real PostgreSQL on a free port with an empty database, and a keyset; for one run of the application under test. */
public class PostgresResource implements QuarkusTestResourceLifecycleManager {
    private @Nullable EmbeddedPostgres postgres;
    private @Nullable Path keys;

    @Override
    public Map<String, String> start() {
        try {
            EmbeddedPostgres started = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "200")
                    .setCleanDataDirectory(true)
                    .start();
            postgres = started;
            Path folder = Files.createTempDirectory("podium-keys");
            keys = folder;
            return Map.of(
                    "quarkus.datasource.jdbc.url",
                    started.getJdbcUrl("postgres", "postgres"),
                    "quarkus.datasource.username",
                    "postgres",
                    "quarkus.datasource.password",
                    "postgres",
                    "podium.crypto.keyset-file",
                    folder.resolve("keyset").toString(),
                    "podium.crypto.create-keyset",
                    "true");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void stop() {
        try {
            if (postgres != null) {
                postgres.close();
            }
            if (keys != null) {
                Files.deleteIfExists(keys.resolve("keyset"));
                Files.deleteIfExists(keys);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
