package org.podium.registration.membership;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.kit.access.CurrentUser;
import org.podium.kit.access.Reach;
import org.podium.kit.audit.Audit;
import org.podium.kit.database.Database;
import org.podium.kit.event.Outbox;
import org.podium.kit.event.OutgoingEvent;
import org.podium.kit.time.Ids;

/** Grants and revokes memberships, and tells the other services. */
@ApplicationScoped
public class Grants {
    static final String TOPIC = "registration.memberships";

    private final Memberships memberships;
    private final Database database;
    private final Outbox outbox;
    private final Audit audit;
    private final CurrentUser user;
    private final Clock clock;

    public Grants(
            Memberships memberships, Database database, Outbox outbox, Audit audit, CurrentUser user, Clock clock) {
        this.memberships = memberships;
        this.database = database;
        this.outbox = outbox;
        this.audit = audit;
        this.user = user;
        this.clock = clock;
    }

    /** State of a membership. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record State(
            UUID membershipId,
            UUID contestId,
            String subject,
            String role,
            @Nullable String skill,
            @Nullable String division,
            @Nullable String region,
            @Nullable String stage) {}

    /** The same grant again is the one that stands. */
    @Transactional
    public Membership grant(UUID contest, String subject, String role, Reach reach) {
        Membership wanted =
                Membership.grant(Ids.next(), contest, subject, role, reach, user.subject(), clock.instant());
        database.oneByOne("membership/" + contest + "/" + subject);
        return memberships.same(wanted).orElseGet(() -> {
            memberships.persistAndFlush(wanted);
            tell(wanted, granted(wanted), "membership-granted");
            return wanted;
        });
    }

    @Transactional
    public void revoke(Membership membership) {
        if (membership.revoke(user.subject(), clock.instant())) {
            tell(membership, revoked(membership), "membership-revoked");
        }
    }

    private static Map<String, String> facts(Membership membership) {
        Map<String, String> facts = new TreeMap<>(Map.of("subject", membership.subject(), "role", membership.role()));
        Reach reach = membership.reach();
        limit(facts, "skill", reach.skill());
        limit(facts, "division", reach.division());
        limit(facts, "region", reach.region());
        limit(facts, "stage", reach.stage());
        return facts;
    }

    private static void limit(Map<String, String> facts, String name, @Nullable String value) {
        if (value != null) {
            facts.put(name, value);
        }
    }

    static OutgoingEvent granted(Membership membership) {
        return event(membership, "registration.membership-granted.v1");
    }

    static OutgoingEvent revoked(Membership membership) {
        return event(membership, "registration.membership-revoked.v1");
    }

    private static OutgoingEvent event(Membership membership, String type) {
        State state = new State(
                membership.id(),
                membership.contestId(),
                membership.subject(),
                membership.role(),
                membership.skill(),
                membership.division(),
                membership.region(),
                membership.stage());
        return new OutgoingEvent(TOPIC, membership.id().toString(), type, state);
    }

    private void tell(Membership membership, OutgoingEvent event, String action) {
        outbox.send(event);
        audit.record(membership.contestId(), action, membership.id().toString(), facts(membership));
    }
}
