package org.podium.registration.membership;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.kit.access.CurrentUser;
import org.podium.kit.audit.Audit;
import org.podium.kit.database.Database;
import org.podium.kit.event.Outbox;
import org.podium.kit.event.OutgoingEvent;
import org.podium.kit.time.Ids;

/** Grants and revokes memberships, and tells the other services. */
@ApplicationScoped
public class Grants {
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
            @Nullable String region) {}

    /** The same grant again is the one that stands. */
    @Transactional
    public Membership grant(
            UUID contest,
            String subject,
            String role,
            @Nullable String skill,
            @Nullable String division,
            @Nullable String region) {
        Membership wanted = Membership.grant(
                Ids.next(), contest, subject, role, skill, division, region, user.subject(), clock.instant());
        database.oneByOne("membership/" + contest + "/" + subject);
        return memberships.same(wanted).orElseGet(() -> {
            memberships.persistAndFlush(wanted);
            tell(wanted, "registration.membership-granted.v1", "membership-granted");
            return wanted;
        });
    }

    @Transactional
    public void revoke(Membership membership) {
        if (membership.revoke(user.subject(), clock.instant())) {
            tell(membership, "registration.membership-revoked.v1", "membership-revoked");
        }
    }

    private void tell(Membership membership, String type, String action) {
        State state = new State(
                membership.id(),
                membership.contestId(),
                membership.subject(),
                membership.role(),
                membership.skill(),
                membership.division(),
                membership.region());
        outbox.send(
                new OutgoingEvent("registration.memberships", membership.id().toString(), type, state));
        audit.record(
                membership.contestId(),
                action,
                membership.id().toString(),
                Map.of("subject", membership.subject(), "role", membership.role()));
    }
}
