package org.podium.kit.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
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
    private static final int SALT_BYTES = 16;

    private final Database database;
    private final AuditChains chains;
    private final CurrentUser user;
    private final EventJson json;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    AuditTrail(Database database, AuditChains chains, CurrentUser user, EventJson json, Clock clock) {
        this.database = database;
        this.chains = chains;
        this.user = user;
        this.json = json;
        this.clock = clock;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(@Nullable UUID contest, String action, String about, Map<String, ?> facts) {
        AuditStatement statement = new AuditStatement(
                AuditStatement.FORM,
                Ids.next(),
                contest,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                action,
                about,
                user.subject(),
                user.username(),
                new TreeSet<>(user.roles()).stream().toList(),
                facts,
                salt());
        database.update("""
                insert into audit_record (id, contest, at, statement)
                select ?::uuid, ?::uuid, ?::timestamptz, ?
                where not exists (select 1 from audit_forgotten f where f.contest = ?::uuid)""", statement.id(), contest, statement.at(), storable(json.write(statement)), contest);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void forget(UUID contest) {
        database.update("insert into audit_forgotten (contest) values (?) on conflict do nothing", contest);
        AuditChains.Gone gone = chains.delete(contest);
        record(
                null,
                "audit-forgotten",
                contest.toString(),
                Map.of("entries", gone.entries(), "blocks", gone.blocks(), "head", gone.head()));
    }

    private String salt() {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(salt);
    }

    /** PostgreSQL reads every character of JSON but one. */
    private static String storable(String statement) {
        return statement.replace("\\u0000", "\\ufffd");
    }
}
