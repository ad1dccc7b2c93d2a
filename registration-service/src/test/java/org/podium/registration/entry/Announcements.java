package org.podium.registration.entry;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.podium.kit.test.Eventually;
import org.podium.kit.test.KafkaProbe;
import org.podium.registration.Portal;
import org.podium.registration.Sample;

/** Announcements as an office makes them, and what is told of them. */
final class Announcements {
    private static final String ROOT = "/registration/v1";
    static final Map<String, Object> TRAINERS = Map.of("skill", "AI_TRAINER");
    static final Map<String, Object> ROBOTS = Map.of("skill", "SERVICE_ROBOT");

    private Announcements() {}

    static Map<String, Object> robot(Map<String, Object> competitor) {
        Map<String, Object> form = Sample.form(competitor);
        form.put("skill", "SERVICE_ROBOT");
        return form;
    }

    static Response starts(String contest, String day) {
        return Portal.amend(
                contest, "公布比赛日期", Map.of("contest", Map.of("dates", Map.of("FINAL", Map.of("starts", day)))));
    }

    static Response cancel(String contest, Map<String, Object> of) {
        return Portal.amend(
                contest,
                "取消",
                Map.of("contest", Map.of("cancellations", List.of(cancellation("S2-29", "S2 五(二)", of)))));
    }

    static Map<String, Object> cancellation(String id, String clause, Map<String, Object> of) {
        return Map.of(
                "id",
                id + "/CANCELLED",
                "of",
                of,
                "day",
                "2025-10-20",
                "clause",
                clause,
                "sentence",
                Map.of("zh", "报名不足，不再举行。", "en", "Too few entries."));
    }

    /** On the day after {@link #merge}. */
    static Map<String, Object> later(String id, Map<String, Object> of) {
        Map<String, Object> cancellation = new HashMap<>(cancellation("S2-29", "S2 五(二)", of));
        cancellation.put("id", id);
        cancellation.put("day", "2025-10-21");
        return cancellation;
    }

    static Response merge(String contest, String into) {
        return Portal.amend(
                contest,
                "合并",
                Map.of(
                        "contest",
                        Map.of(
                                "mergers",
                                List.of(Map.of(
                                        "id",
                                        "S2-29/MERGED",
                                        "from",
                                        ROBOTS,
                                        "into",
                                        Map.of("skill", into),
                                        "day",
                                        "2025-10-20",
                                        "clause",
                                        "S2 五(二)",
                                        "sentence",
                                        Map.of("zh", "合并举行。", "en", "Held together."))))));
    }

    static Response tasks(String contest) {
        return Portal.as(Portal.office()).get(ROOT + "/contests/{c}/tasks", contest);
    }

    static KafkaProbe.Seen last(String entry) {
        return Eventually.get(() -> KafkaProbe.of("registration.entries", entry), seen -> !seen.isEmpty())
                .getLast();
    }

    static KafkaProbe.Seen announced(String contest, int version) {
        return Eventually.get(
                        () -> KafkaProbe.of("registration.contests", contest).stream()
                                .filter(seen -> seen.type().equals("registration.announcement-made.v1"))
                                .filter(seen -> seen.data().contains("\"rulebookVersion\":" + version))
                                .toList(),
                        found -> !found.isEmpty())
                .getFirst();
    }
}
