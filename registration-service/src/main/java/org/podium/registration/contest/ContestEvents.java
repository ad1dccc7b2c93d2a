package org.podium.registration.contest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.kit.event.OutgoingEvent;
import org.podium.rulebook.Contest.Part;
import org.podium.rulebook.Text;
import org.podium.rulebook.announcement.Days;

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

    /**
     * Why, by whom and when a version was made.
     *
     * @param changes what it changes for those who are entered, with the old days (S1-28)
     * @param drafting units that prepare an entry which nobody was told of yet, and what for
     */
    record Amendment(String reason, String by, Instant at, List<Change> changes, List<Drafting> drafting) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Drafting(
            String uscc,
            String name,
            String email,
            String skill,
            String division,
            @Nullable String region) {}

    /** {@link org.podium.rulebook.announcement.Change} without what it has nothing to say of. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Change(
            String kind,
            @Nullable String rule,
            String clause,
            @Nullable Place of,
            @Nullable Place into,
            @Nullable Period before,
            @Nullable Period after,
            Text sentence) {

        static Change of(org.podium.rulebook.announcement.Change change) {
            return new Change(
                    change.kind().name(),
                    change.rule(),
                    change.clause(),
                    Place.of(change.of()),
                    Place.of(change.into()),
                    Period.of(change.before()),
                    Period.of(change.after()),
                    change.sentence());
        }
    }

    /** A part of the contest; all absent: the whole of it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Place(
            @Nullable String stage,
            @Nullable String region,
            @Nullable String skill,
            @Nullable String division) {

        static @Nullable Place of(@Nullable Part part) {
            return part == null ? null : new Place(part.stage(), part.region(), part.skill(), part.division());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Period(@Nullable LocalDate starts, @Nullable LocalDate ends) {

        static @Nullable Period of(@Nullable Days days) {
            return days == null ? null : new Period(days.starts(), days.ends());
        }
    }

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
