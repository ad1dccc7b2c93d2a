package org.podium.registration.membership;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
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
    private final StandingAside standingAside;
    private final Database database;
    private final Outbox outbox;
    private final Audit audit;
    private final CurrentUser user;
    private final Clock clock;

    public Grants(
            Memberships memberships,
            StandingAside standingAside,
            Database database,
            Outbox outbox,
            Audit audit,
            CurrentUser user,
            Clock clock) {
        this.memberships = memberships;
        this.standingAside = standingAside;
        this.database = database;
        this.outbox = outbox;
        this.audit = audit;
        this.user = user;
        this.clock = clock;
    }

    /** State of a membership. @param standsAsideFor units in whose pools the holder marks nothing */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record State(
            UUID membershipId,
            UUID contestId,
            String subject,
            String role,
            @Nullable String skill,
            @Nullable String division,
            @Nullable String region,
            @Nullable String stage,
            List<String> standsAsideFor) {}

    /** The same grant again is the one that stands. */
    @Transactional
    public Membership grant(UUID contest, String subject, String role, Reach reach) {
        Membership wanted =
                Membership.grant(Ids.next(), contest, subject, role, reach, user.subject(), clock.instant());
        alone(contest, subject);
        return memberships.same(wanted).orElseGet(() -> {
            memberships.persistAndFlush(wanted);
            tell(wanted, granted(wanted), "membership-granted");
            return wanted;
        });
    }

    /** Beside nobody who tells it anew: that would follow the revocation, and the others would hold it for good. */
    @Transactional
    public void revoke(Membership membership) {
        alone(membership.contestId(), membership.subject());
        memberships.getEntityManager().refresh(membership);
        if (membership.revoke(user.subject(), clock.instant())) {
            tell(membership, revoked(membership), "membership-revoked");
        }
    }

    /** Nobody else grants to this subject, revokes, or says for whom it stands aside, until the transaction ends. */
    public void alone(UUID contest, String subject) {
        database.oneByOne("membership/" + contest + "/" + subject);
    }

    /** Tells anew what the subject may do here, since it now stands aside for others; the caller holds {@link #alone}. */
    public void retell(UUID contest, String subject) {
        memberships.of(subject).stream()
                .filter(membership -> membership.contestId().equals(contest))
                .forEach(membership -> outbox.send(granted(membership)));
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

    OutgoingEvent granted(Membership membership) {
        return event(membership, "registration.membership-granted.v1");
    }

    OutgoingEvent revoked(Membership membership) {
        return event(membership, "registration.membership-revoked.v1");
    }

    private OutgoingEvent event(Membership membership, String type) {
        State state = new State(
                membership.id(),
                membership.contestId(),
                membership.subject(),
                membership.role(),
                membership.skill(),
                membership.division(),
                membership.region(),
                membership.stage(),
                standingAside.unitsOf(membership.contestId(), membership.subject()));
        return new OutgoingEvent(TOPIC, membership.id().toString(), type, state);
    }

    private void tell(Membership membership, OutgoingEvent event, String action) {
        outbox.send(event);
        audit.record(membership.contestId(), action, membership.id().toString(), facts(membership));
    }
}
