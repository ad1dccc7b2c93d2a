package org.podium.kit.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.kit.database.Database;
import org.podium.kit.event.EventEnvelope;
import org.podium.kit.event.EventHandler;

/** Keeps {@link Memberships} as registration grants and revokes them. */
@ApplicationScoped
class MembershipEvents implements EventHandler<MembershipEvents.Change> {
    private static final String GRANTED = "registration.membership-granted.v1";
    private static final String REVOKED = "registration.membership-revoked.v1";

    /** the fields used here */
    record Change(
            UUID membershipId,
            UUID contestId,
            String subject,
            String role,
            @Nullable String skill,
            @Nullable String division,
            @Nullable String region) {}

    private final Database database;

    MembershipEvents(Database database) {
        this.database = database;
    }

    @Override
    public Set<String> types() {
        return Set.of(GRANTED, REVOKED);
    }

    @Override
    public Class<Change> payload() {
        return Change.class;
    }

    @Override
    public void on(EventEnvelope envelope, Change change) {
        if (envelope.type().equals(REVOKED)) {
            database.update("delete from known_membership where membership_id = ?", change.membershipId());
            return;
        }
        database.update(
                """
                insert into known_membership (membership_id, contest_id, subject, role, skill, division, region)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (membership_id) do update set role = excluded.role, skill = excluded.skill,
                  division = excluded.division, region = excluded.region""",
                change.membershipId(),
                change.contestId(),
                change.subject(),
                change.role(),
                change.skill(),
                change.division(),
                change.region());
    }
}
