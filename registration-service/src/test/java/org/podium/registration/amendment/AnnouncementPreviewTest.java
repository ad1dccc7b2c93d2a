package org.podium.registration.amendment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.podium.registration.amendment.Previews.preview;
import static org.podium.registration.amendment.Previews.reference;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.podium.kit.test.KafkaResource;
import org.podium.kit.test.PostgresResource;
import org.podium.kit.test.Tokens;
import org.podium.registration.Portal;
import org.podium.registration.Sample;

/** The entries that a cancellation would end are named before it is announced, and are those that it then ends. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(Tokens.class)
class AnnouncementPreviewTest {
    private static final Map<String, Object> CANCELLED = Map.of(
            "id", "S2-29/CANCELLED",
            "of", Map.of("skill", "AI_TRAINER"),
            "day", "2025-10-20",
            "clause", "S2 五(二)",
            "sentence", Map.of("zh", "报名不足，不再举行。", "en", "Too few entries."));

    @Test
    void the_entries_that_a_cancellation_ends_are_named_with_its_rule_and_end_once_it_is_made() {
        String contest = Portal.rehearsal();
        String waiting = Portal.unit().submitted(contest, Sample.form(Sample.competitor()));
        String approved = Portal.unit().complete(contest, Sample.form(Sample.competitor()));
        Portal.review(approved, "APPROVE", "").then().statusCode(200);
        Map<String, Object> robot = Sample.form(Sample.competitor());
        robot.put("skill", "SERVICE_ROBOT");
        String other = Portal.unit().submitted(contest, robot);
        Map<String, Object> patch = Map.of("contest", Map.of("cancellations", List.of(CANCELLED)));

        preview(contest, Map.of("patch", patch))
                .then()
                .statusCode(200)
                .body("examined", equalTo(3))
                .body("takenBack", empty())
                .body("entries.reference", contains(reference(waiting), reference(approved)))
                .body("entries.status", contains("SUBMITTED", "APPROVED"))
                .body("entries.effect", contains("ENDS", "ENDS"))
                .body("entries.before", contains("NEEDS_EVIDENCE", "PASS"))
                .body("entries[0].after", nullValue())
                .body("entries[0].findings", empty())
                .body("entries.cancelled.rule", contains("S2-29/CANCELLED", "S2-29/CANCELLED"))
                .body("entries.cancelled.clause", contains("S2 五(二)", "S2 五(二)"))
                .body("entries[0].cancelled.sentence.zh", equalTo("报名不足，不再举行。"));
        Portal.amend(contest, "取消", patch).then().statusCode(201);

        for (String entry : List.of(waiting, approved)) {
            Portal.entry(Portal.office(), entry)
                    .then()
                    .body("status", equalTo("CANCELLED"))
                    .body("reason", equalTo("报名不足，不再举行。"));
        }
        Portal.entry(Portal.office(), other).then().body("status", equalTo("SUBMITTED"));
        preview(contest, Map.of("rulebook", Sample.tianjin()))
                .then()
                .body("takenBack", contains("S2-29/CANCELLED"))
                .body("entries", empty());
    }

    @Test
    void what_a_cancellation_ends_breaks_no_new_cap() {
        String contest = Portal.rehearsal();
        Portal.UnitUser unit = Portal.unit();
        unit.submitted(contest, Sample.form(Sample.competitor()));
        unit.submitted(contest, Sample.form(Sample.competitor()));
        Map<String, Object> patch = Map.of(
                "contest",
                Map.of("cancellations", List.of(CANCELLED)),
                "registration",
                Map.of(
                        "caps",
                        List.of(Map.of(
                                "id", "S2-16",
                                "competitors", 1,
                                "per", "UNIT",
                                "scope", "CONTEST",
                                "clause", "S2 二(二)",
                                "sentence", Map.of("zh", "每单位限一名。", "en", "One a unit.")))));

        preview(contest, Map.of("patch", patch)).then().statusCode(200).body("conflicts", empty());
        Portal.amend(contest, "取消并改名额", patch).then().statusCode(201);
    }
}
