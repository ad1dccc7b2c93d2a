package org.podium.kit.access;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.kit.database.Database;
import org.podium.kit.event.EventEnvelope;
import org.podium.kit.event.EventHandler;

/** The memberships that registration has granted, as its events tell. A table of the kit's, without any domain. */
@DefaultBean
@ApplicationScoped
class KnownMemberships implements HeldMemberships {
    private final Database database;

    KnownMemberships(Database database) {
        this.database = database;
    }

    @Override
    public List<HeldMembership> of(String subject) {
        return database.query(
                "select * from known_membership where subject = ? order by contest_id, role, membership_id",
                KnownMemberships::read,
                subject);
    }

    @Override
    public List<HeldMembership> of(String subject, UUID contest) {
        return database.query(
                "select * from known_membership where subject = ? and contest_id = ? order by role, membership_id",
                KnownMemberships::read,
                subject,
                contest);
    }

    private static HeldMembership read(ResultSet row) throws SQLException {
        return new HeldMembership(
                row.getObject("membership_id", UUID.class),
                row.getObject("contest_id", UUID.class),
                row.getString("subject"),
                row.getString("role"),
                new Reach(
                        row.getString("skill"),
                        row.getString("division"),
                        row.getString("region"),
                        row.getString("stage")));
    }

    /** the fields used here. @param standsAsideFor codes of units; absent in what was sent before there were any */
    record Change(
            UUID membershipId,
            UUID contestId,
            String subject,
            String role,
            @Nullable String skill,
            @Nullable String division,
            @Nullable String region,
            @Nullable String stage,
            @Nullable List<String> standsAsideFor) {
        String[] aside() {
            return standsAsideFor == null ? new String[0] : standsAsideFor.toArray(String[]::new);
        }
    }

    /** Follows grants and revocations where {@code registration.memberships} is among the topics. */
    @ApplicationScoped
    static class Follow implements EventHandler<Change> {
        private static final String GRANTED = "registration.membership-granted.v1";
        private static final String REVOKED = "registration.membership-revoked.v1";

        private final Database database;

        Follow(Database database) {
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
            apart(database, change.contestId());
            database.update(
                    """
                    insert into known_membership (membership_id, contest_id, subject, role, skill, division, region, stage,
                      stands_aside_for)
                    select ?, ?::uuid, ?, ?, ?, ?, ?, ?, ?
                    where not exists (select 1 from audit_forgotten f where f.contest = ?::uuid)
                    on conflict (membership_id) do update set role = excluded.role, skill = excluded.skill,
                      division = excluded.division, region = excluded.region, stage = excluded.stage,
                      stands_aside_for = excluded.stands_aside_for""",
                    change.membershipId(),
                    change.contestId(),
                    change.subject(),
                    change.role(),
                    change.skill(),
                    change.division(),
                    change.region(),
                    change.stage(),
                    change.aside(),
                    change.contestId());
        }
    }

    /** the field used here */
    record Deleted(UUID contestId) {}

    /**
     * Nobody has a part in a deleted rehearsal, whenever the grant arrives: it lies on another topic and may come later. That the
     * contest is gone stands in {@code audit_forgotten}, from the same event.
     */
    @ApplicationScoped
    static class End implements EventHandler<Deleted> {
        private final Database database;

        End(Database database) {
            this.database = database;
        }

        @Override
        public Set<String> types() {
            return Set.of("registration.contest-deleted.v1");
        }

        @Override
        public Class<Deleted> payload() {
            return Deleted.class;
        }

        @Override
        public void on(EventEnvelope envelope, Deleted deleted) {
            apart(database, deleted.contestId());
            database.update("delete from known_membership where contest_id = ?", deleted.contestId());
        }
    }

    /** Two instances may have the grant and the deletion at the same time: the second of the two sees the first. */
    private static void apart(Database database, UUID contest) {
        database.oneByOne("memberships of " + contest);
    }
}
