package org.podium.rulebook;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the contest is, who runs it, and when.
 *
 * @param slug short name for addresses, lower case
 * @param zone the zone whose days the dates are
 * @param dates by stage name; a stage without dates is not announced yet
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
        List<Venue> venues,
        List<Contact> contacts,
        List<Statement> statements) {

    public ZoneId zoneId() {
        return ZoneId.of(zone);
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

    public record Organisation(String id, OrganisationRole role, Text name, String clause, Text sentence)
            implements Provision {}

    public enum CommitteeRole {
        ORGANISING_COMMITTEE,
        ARBITRATION_COMMITTEE,
        EVENT_COMMITTEE,
        OFFICE,
        EXPERT_GROUP
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

    /** @param content what is asked of the competitors, in words of our own */
    public record Skill(String name, Text label, @Nullable String occupationCode, Text content, String clause) {}

    public record Division(String name, Text label, String clause) {}

    /**
     * @param regional whether every region holds its own
     * @param awarding whether awards are given for its result; exactly one stage is
     */
    public record Stage(String name, Text label, boolean regional, boolean awarding, String clause) {}

    /**
     * @param starts first day; absent while not announced
     * @param planned a day that the notice only intends: warns, never blocks
     */
    public record StageDates(
            @Nullable LocalDate starts,
            @Nullable LocalDate ends,
            @Nullable LocalDate planned,
            String clause) {}

    /** @param stages empty: of all */
    public record Venue(String id, Text name, List<String> stages, String clause, Text sentence) implements Provision {}

    /** A desk, never a person. @param email absent while the organiser has not set it up */
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
