package org.podium.kit.database;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.Location;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.flywaydb.core.internal.resource.classpath.ClassPathResource;
import org.jspecify.annotations.Nullable;

/**
 * The kit's own tables, in their own history ({@code kit_schema_history}), so that a service numbers its migrations as if
 * the kit were not there. Runs first at start. The files are named here, because scanning a class path is different in
 * every packaging.
 */
@ApplicationScoped
public class KitSchema {
    private static final List<String> MIGRATIONS = List.of(
            "V1__events_keys_and_audit.sql",
            "V2__stored_events_name_their_contest.sql",
            "V3__the_audit_trail_is_sealed.sql",
            "V4__an_owner_tells_again.sql",
            "V5__members_stand_aside_for_units.sql",
            "V6__memberships_may_be_of_one_stage.sql");

    private final DataSource source;

    public KitSchema(DataSource source) {
        this.source = source;
    }

    void migrate(@Observes @Priority(1) StartupEvent start) {
        Flyway.configure(KitSchema.class.getClassLoader())
                .dataSource(source)
                .table("kit_schema_history")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .resourceProvider(new Named())
                .javaMigrationClassProvider(List::of)
                .load()
                .migrate();
    }

    private static final class Named implements ResourceProvider {
        private static final Location LOCATION = Location.fromPath("classpath:", "db/kit");

        @Override
        public @Nullable LoadableResource getResource(String name) {
            return MIGRATIONS.contains(name) ? resource(name) : null;
        }

        @Override
        public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
            return MIGRATIONS.stream()
                    .filter(name -> name.startsWith(prefix))
                    .map(Named::resource)
                    .toList();
        }

        private static LoadableResource resource(String name) {
            return new ClassPathResource(
                    LOCATION,
                    "db/kit/" + name,
                    Objects.requireNonNull(KitSchema.class.getClassLoader()),
                    StandardCharsets.UTF_8);
        }
    }
}
