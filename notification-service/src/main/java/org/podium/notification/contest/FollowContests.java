package org.podium.notification.contest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.podium.kit.event.EventEnvelope;
import org.podium.kit.event.EventHandler;
import org.podium.kit.event.EventRejected;

/** Keeps this service's view of each contest. */
@ApplicationScoped
public class FollowContests implements EventHandler<ContestEvent> {
    static final String PUBLISHED = "registration.contest-published.v1";
    static final String AMENDED = "registration.contest-amended.v1";
    static final String CLOCK_SET = "registration.clock-set.v1";
    static final String DELETED = "registration.contest-deleted.v1";

    private final Contests contests;

    FollowContests(Contests contests) {
        this.contests = contests;
    }

    @Override
    public Set<String> types() {
        return Set.of(PUBLISHED, AMENDED, CLOCK_SET, DELETED);
    }

    @Override
    public Class<ContestEvent> payload() {
        return ContestEvent.class;
    }

    @Override
    public void on(EventEnvelope envelope, ContestEvent event) {
        switch (envelope.type()) {
            case PUBLISHED, AMENDED -> publish(event);
            case CLOCK_SET ->
                contests.toldOf(event.contestId())
                        .ifPresent(contest ->
                                contest.setClock(event.now(), promised(event.clockVersion(), "clockVersion")));
            case DELETED -> contests.forget(event.contestId());
            default -> throw new EventRejected("no such type here: " + envelope.type());
        }
    }

    private void publish(ContestEvent event) {
        Contest.Version version = new Contest.Version(
                promised(event.rulebookVersion(), "rulebookVersion"),
                promised(event.rulebookHash(), "rulebookHash"),
                promised(event.rulebook(), "rulebook"));
        Contest contest = contests.findById(event.contestId());
        if (contest == null) {
            contest = new Contest(event.contestId(), promised(event.slug(), "slug"), event.rehearsal(), version);
        } else {
            contest.follow(version);
        }
        contest.setClock(event.clock(), promised(event.clockVersion(), "clockVersion"));
        contests.persist(contest);
    }

    private static <T> T promised(@Nullable T value, String field) {
        if (value == null) {
            throw new EventRejected("a contest event without " + field);
        }
        return value;
    }
}
