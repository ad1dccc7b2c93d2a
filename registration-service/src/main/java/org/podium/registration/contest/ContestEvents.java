package org.podium.registration.contest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.kit.event.OutgoingEvent;
import org.podium.rulebook.Text;

/** What this service tells about contests; each carries the state, so that nobody calls back. */
final class ContestEvents {
    static final String TOPIC = "registration.contests";

    private ContestEvents() {}

    /** State of a contest; {@code clock} is absent where it follows real time. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record State(
            UUID contestId,
            String slug,
            Text name,
            boolean rehearsal,
            int rulebookVersion,
            String rulebookHash,
            JsonNode rulebook,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            Instant clock,

            long clockVersion,
            @Nullable Amendment amendment) {}

    /** Why, by whom and when a version was made. */
    record Amendment(String reason, String by, Instant at) {}

    record ClockSet(UUID contestId, Instant now, long clockVersion) {}

    record Deleted(UUID contestId) {}

    static OutgoingEvent published(State state) {
        return event(state.contestId(), "registration.contest-published.v1", state);
    }

    static OutgoingEvent amended(State state) {
        return event(state.contestId(), "registration.contest-amended.v1", state);
    }

    static OutgoingEvent clockSet(UUID contest, Instant now, long clockVersion) {
        return event(contest, "registration.clock-set.v1", new ClockSet(contest, now, clockVersion));
    }

    static OutgoingEvent deleted(UUID contest) {
        return event(contest, "registration.contest-deleted.v1", new Deleted(contest));
    }

    private static OutgoingEvent event(UUID contest, String type, Object data) {
        return new OutgoingEvent(TOPIC, contest.toString(), type, data);
    }
}
