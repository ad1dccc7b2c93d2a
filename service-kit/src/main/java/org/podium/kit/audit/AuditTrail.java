package org.podium.kit.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.kit.access.CurrentUser;
import org.podium.kit.database.Database;
import org.podium.kit.json.EventJson;
import org.podium.kit.time.Ids;

/** The trail as a table that refuses changes. */
@ApplicationScoped
class AuditTrail implements Audit {
    private final Database database;
    private final CurrentUser user;
    private final EventJson json;
    private final Clock clock;

    AuditTrail(Database database, CurrentUser user, EventJson json, Clock clock) {
        this.database = database;
        this.user = user;
        this.json = json;
        this.clock = clock;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(@Nullable UUID contest, String action, String about, Map<String, ?> facts) {
        database.update(
                """
                insert into audit_record (id, contest, action, about, subject, username, roles, facts, at)
                values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)""",
                Ids.next(),
                contest,
                action,
                about,
                user.subject(),
                user.username(),
                String.join(" ", new TreeSet<>(user.roles())),
                json.write(facts),
                clock.instant());
    }
}
