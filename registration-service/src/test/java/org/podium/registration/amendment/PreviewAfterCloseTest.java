package org.podium.registration.amendment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.podium.registration.amendment.Previews.amend;
import static org.podium.registration.amendment.Previews.preview;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.podium.kit.test.KafkaResource;
import org.podium.kit.test.PostgresResource;
import org.podium.kit.test.Tokens;
import org.podium.registration.Portal;
import org.podium.registration.Sample;

/** What an amendment finds once registration is over is shown before it is made. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(Tokens.class)
class PreviewAfterCloseTest {
    private static final String LISTED = Sample.tianjin()
            .replace(
                    "        - {title: 海河工匠, fact: HELD}\n",
                    "        - {title: 海河工匠, fact: HELD}\n        - {title: 示例工匠, fact: HELD}\n");

    @Test
    void who_withdrew_after_the_close_is_shown_as_the_amendment_then_finds_it_and_who_withdrew_before_is_not() {
        String contest = Portal.rehearsal();
        Portal.UnitUser early = Portal.unit();
        String before = titled(early, contest);
        early.withdraw(before, "人员调整").then().statusCode(200);
        Portal.UnitUser late = Portal.unit();
        String withdrawn = titled(late, contest);
        Portal.setClock(contest, "2025-11-01T00:00:00+08:00").then().statusCode(200);
        late.withdraw(withdrawn, "个人原因").then().statusCode(200);
        assertThat(verdicts(withdrawn)).containsEntry("S2-13", "NEEDS_REVIEW").containsEntry("S2-14", "NEEDS_REVIEW");

        Response preview = preview(contest, Map.of("rulebook", LISTED));

        preview.then()
                .statusCode(200)
                .body("examined", equalTo(1))
                .body("entries.entryId", contains(withdrawn))
                .body("entries.status", contains("WITHDRAWN"))
                .body("entries.effect", contains("STANDS"))
                .body("entries.after", contains("AWARD_INELIGIBLE"))
                .body("entries[0].findings.rule", contains("S2-13", "S2-14"))
                .body("entries[0].findings.after", contains("PASS", "AWARD_INELIGIBLE"));
        amend(contest, LISTED).then().statusCode(201);
        assertThat(verdicts(withdrawn)).containsEntry("S2-13", "PASS").containsEntry("S2-14", "AWARD_INELIGIBLE");
        assertThat(verdicts(before)).containsEntry("S2-14", "NEEDS_REVIEW");
    }

    /** Approved, with a title that no rule names yet. */
    private static String titled(Portal.UnitUser unit, String contest) {
        Map<String, Object> competitor = Sample.competitor();
        competitor.put("titles", List.of(Sample.title("示例工匠", "HELD")));
        String entry = unit.complete(contest, Sample.form(competitor));
        Portal.review(entry, "APPROVE", "经核实").then().statusCode(200);
        return entry;
    }

    private static Map<String, String> verdicts(String entry) {
        Map<String, String> verdicts = new HashMap<>();
        List<Map<String, Object>> findings =
                Portal.findings(Portal.office(), entry).jsonPath().getList("findings");
        findings.forEach(
                finding -> verdicts.put(String.valueOf(finding.get("rule")), String.valueOf(finding.get("verdict"))));
        return verdicts;
    }
}
