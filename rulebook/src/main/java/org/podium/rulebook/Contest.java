package org.podium.rulebook;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the contest is, who runs it, and when.
 *
 * @param slug short name for addresses, lower case
 * @param zone the zone whose days the dates are
 * @param dates by stage name; a stage without dates is not announced yet
 * @param awaited what the notice leaves to a later one; nothing that hangs on it opens before
 * @param cancellations what an announcement has cancelled, for good; {@code announcement} follows them
 * @param mergers pools that an announcement has put together, for good
 */
public record Contest(
        String slug,
        Text name,
        @Nullable Programme programme,
        Tier tier,
        String zone,
        @Nullable Text theme,
        List<Organisation> organisations,
        List<Committee> committees,
        List<Skill> skills,
        List<Division> divisions,
        List<Stage> stages,
        Map<String, StageDates> dates,
        List<Awaited> awaited,
        List<Cancellation> cancellations,
        List<Merger> mergers,
        List<Attachment> attachments,
        List<Venue> venues,
        List<Contact> contacts,
        List<Statement> statements) {

    public ZoneId zoneId() {
        return ZoneId.of(zone);
    }

    /** In the order of the rulebook, as the two below: what pools, entries and memberships may name, and nothing else. */
    public List<String> stageNames() {
        return stages.stream().map(Stage::name).toList();
    }

    public List<String> skillNames() {
        return skills.stream().map(Skill::name).toList();
    }

    public List<String> divisionNames() {
        return divisions.stream().map(Division::name).toList();
    }

    /** The cancellation of a part which this place lies in (S1-28). */
    public Optional<Cancellation> cancellation(Part place) {
        return cancellations.stream()
                .filter(cancellation -> cancellation.part().covers(place))
                .findFirst();
    }

    /** When a stage is held, as far as it is announced: no day of what an announcement has cancelled counts (S1-28). */
    public Optional<StageDates> daysOf(String stage) {
        return Optional.ofNullable(dates.get(stage))
                .filter(days -> cancellation(new Part(stage, null, null, null)).isEmpty())
                .map(days -> days.of(region ->
                        cancellation(new Part(stage, region, null, null)).isEmpty()));
    }

    /** The names above the contest, the widest first. */
    public record Programme(String id, List<Text> names, String clause, Text sentence) implements Provision {}

    /** The class of the contest, which decides the tables of titles and promotions. */
    public record Tier(String id, String name, Text label, String clause, Text sentence) implements Provision {}

    public enum OrganisationRole {
        HOST,
        ORGANISER,
        CO_ORGANISER,
        TECHNICAL_SUPPORT
    }

    /** @param uscc code of the unit, where the notice or the office gives it */
    public record Organisation(
            String id,
            OrganisationRole role,
            Text name,
            @Nullable String uscc,
            String clause,
            Text sentence) implements Provision {}

    public enum CommitteeRole {
        NATIONAL_COMMITTEE,
        ORGANISING_COMMITTEE,
        ARBITRATION_COMMITTEE,
        EVENT_COMMITTEE,
        OFFICE,
        EXPERT_GROUP,
        TECHNICAL_COMMITTEE
    }

    /** @param under the committee it belongs to, by role */
    public record Committee(
            String id,
            CommitteeRole role,
            Text name,
            @Nullable CommitteeRole under,
            @Nullable Text seat,
            String clause,
            Text sentence)
            implements Provision {}

    /**
     * @param content what is asked of the competitors, in words of our own
     * @param specialisation the part of the occupation that the notice names beside it
     * @param standard what the papers follow
     */
    public record Skill(
            String name,
            Text label,
            @Nullable String occupationCode,
            @Nullable Text specialisation,
            Text content,
            @Nullable Standard standard,
            String clause) {}

    /** The occupational standard that the papers follow. @param level absent: the notice names none */
    public record Standard(String id, Text name, @Nullable String level, String clause, Text sentence)
            implements Provision {}

    public record Division(String name, Text label, String clause) {}

    /**
     * @param regional whether every region holds its own
     * @param awarding whether awards are given for its result; exactly one stage is
     */
    public record Stage(String name, Text label, boolean regional, boolean awarding, String clause) {}

    /**
     * @param starts first day; absent while not announced
     * @param planned the last day that the notice intends: warns, never blocks
     * @param regions days of the regions of a regional stage, by code; what a region does not say is as for all
     */
    public record StageDates(
            @Nullable LocalDate starts,
            @Nullable LocalDate ends,
            @Nullable LocalDate planned,
            Map<String, RegionDates> regions,
            String clause) {

        /** The same without the regions that are not meant. */
        StageDates of(Predicate<String> meant) {
            Map<String, RegionDates> left = new LinkedHashMap<>(regions);
            left.keySet().removeIf(meant.negate());
            return new StageDates(starts, ends, planned, left, clause);
        }

        /** The first day on which anybody competes. */
        public Optional<LocalDate> first() {
            return Stream.concat(
                            Stream.ofNullable(starts),
                            regions.values().stream().flatMap(r -> Stream.ofNullable(r.starts())))
                    .min(Comparator.naturalOrder());
        }

        /** The last day on which anybody competes, as far as it is announced. */
        public Optional<LocalDate> last() {
            return Stream.concat(
                            Stream.ofNullable(ends == null ? starts : ends),
                            regions.values().stream()
                                    .flatMap(r -> Stream.ofNullable(r.ends() == null ? r.starts() : r.ends())))
                    .max(Comparator.naturalOrder());
        }

        /** First day in a region, or of all. */
        public Optional<LocalDate> startsIn(@Nullable String region) {
            RegionDates own = region == null ? null : regions.get(region);
            return Optional.ofNullable(own == null || own.starts() == null ? starts : own.starts());
        }

        /** Last day in a region, or of all. */
        public Optional<LocalDate> endsIn(@Nullable String region) {
            RegionDates own = region == null ? null : regions.get(region);
            return Optional.ofNullable(own == null || own.ends() == null ? ends : own.ends());
        }
    }

    public record RegionDates(
            @Nullable LocalDate starts, @Nullable LocalDate ends, String clause) {}

    public enum Awaits {
        REGISTRATION,
        STAGE_DATES,
        QUOTAS,
        ATTACHMENT
    }

    /** Something that a later notice completes. @param of the stage or attachment it is about, where there are several */
    public record Awaited(String id, Awaits what, @Nullable String of, String clause, Text sentence)
            implements Provision {}

    /**
     * A part of the contest: all that has what it names. With a stage, a skill and a division it is a pool, with a
     * region where the stage is held per region.
     */
    public record Part(
            @Nullable String stage,
            @Nullable String region,
            @Nullable String skill,
            @Nullable String division) {

        /** Whether that place lies in this part. */
        public boolean covers(Part place) {
            return (stage == null || stage.equals(place.stage))
                    && (region == null || region.equals(place.region))
                    && (skill == null || skill.equals(place.skill))
                    && (division == null || division.equals(place.division));
        }

        /** The same place with what the other names. */
        public Part with(Part other) {
            return new Part(
                    other.stage == null ? stage : other.stage,
                    other.region == null ? region : other.region,
                    other.skill == null ? skill : other.skill,
                    other.division == null ? division : other.division);
        }
    }

    /**
     * What is not held, by an announcement (S1-28).
     *
     * @param of absent: the contest
     * @param day of the announcement
     * @param sentence what is cancelled, and why
     */
    public record Cancellation(String id, @Nullable Part of, LocalDate day, String clause, Text sentence)
            implements Provision {

        public Part part() {
            return of == null ? new Part(null, null, null, null) : of;
        }
    }

    /**
     * What is held together with something else, by an announcement: every pool of the one part is held in the pool that
     * differs from it by what {@code into} names. Its entries keep the skill and the division that they were entered for.
     *
     * @param day of the announcement
     * @param sentence what is held together, and why
     */
    public record Merger(String id, Part from, Part into, LocalDate day, String clause, Text sentence)
            implements Provision {}

    /**
     * A document that goes with the notice, such as the technical plan; a new version replaces the old one by amendment. Its
     * files are published by the office under this name, version by version.
     *
     * @param version absent while it is not issued
     * @param address where it can be read elsewhere
     */
    public record Attachment(
            String id,
            String name,
            Text label,
            @Nullable Integer version,
            @Nullable LocalDate issued,
            @Nullable String address,
            String clause,
            Text sentence)
            implements Provision {}

    /** @param stages empty: of all */
    public record Venue(String id, Text name, List<String> stages, String clause, Text sentence) implements Provision {}

    /**
     * A desk, never a person.
     *
     * @param role of the organisation or committee that it belongs to
     * @param email absent while that body has not set it up
     */
    public record Contact(
            String id,
            String role,
            Text name,
            @Nullable String email,
            @Nullable String phone,
            String clause,
            Text sentence)
            implements Provision {}
}
