package org.podium.registration.contest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.podium.rulebook.Contest.Cancellation;
import org.podium.rulebook.Contest.Merger;
import org.podium.rulebook.Contest.StageDates;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.Text;
import org.podium.rulebook.announcement.Announced;
import org.podium.rulebook.calendar.Deadline;
import org.podium.rulebook.calendar.Deadlines;
import org.podium.rulebook.calendar.WorkingDays;

/**
 * A contest as anybody may see it.
 *
 * @param cancellations what announcements have cancelled (S1-28)
 * @param mergers what they have put together
 */
@Schema(name = "Contest")
public record ContestView(
        UUID id,
        String slug,
        Text name,
        boolean rehearsal,
        String zone,
        int rulebookVersion,
        String rulebookHash,
        @Nullable Instant clock,
        long clockVersion,
        Dates dates,
        List<Cancellation> cancellations,
        List<Merger> mergers) {

    /**
     * What the rulebook says about time, and what follows from it.
     *
     * @param closesAt first instant that is too late: 24:00 of the last day
     * @param open whether entries are taken at this moment of the contest
     * @param lastSubstitutionDay absent while the start is not announced or its calendar is not loaded
     */
    @Schema(name = "ContestDates")
    public record Dates(
            @Nullable LocalDate opens,
            @Nullable LocalDate closes,
            @Nullable Instant closesAt,
            boolean open,
            @Nullable LocalDate starts,
            Map<String, StageDates> stages,
            @Nullable LocalDate lastSubstitutionDay) {}

    public static ContestView of(
            Contest contest, Rulebook rulebook, String hash, WorkingDays calendar, Instant realNow) {
        return new ContestView(
                contest.id(),
                contest.slug(),
                new Text(contest.nameZh(), contest.nameEn()),
                contest.rehearsal(),
                contest.zone().getId(),
                contest.rulebookVersion(),
                hash,
                contest.clock(),
                contest.clockVersion(),
                dates(rulebook, calendar, contest.timeAt(realNow)),
                rulebook.contest().cancellations(),
                rulebook.contest().mergers());
    }

    private static Dates dates(Rulebook rulebook, WorkingDays calendar, Instant now) {
        var opens = rulebook.registration().opens();
        var closes = Deadlines.registrationCloses(rulebook);
        LocalDate lastSubstitutionDay = Deadlines.substitution(rulebook, calendar)
                .map(deadline -> deadline instanceof Deadline.At at ? at.lastDay() : null)
                .orElse(null);
        return new Dates(
                opens == null ? null : opens.day(),
                closes.map(Deadline.At::lastDay).orElse(null),
                closes.map(Deadline.At::end).orElse(null),
                Deadlines.registrationOpen(rulebook, now)
                        && Announced.whole(rulebook.contest()).isEmpty(),
                Deadlines.start(rulebook).orElse(null),
                rulebook.contest().dates(),
                lastSubstitutionDay);
    }
}
