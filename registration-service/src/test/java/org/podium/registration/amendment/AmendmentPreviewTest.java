package org.podium.registration.amendment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.podium.registration.amendment.Previews.amend;
import static org.podium.registration.amendment.Previews.preview;
import static org.podium.registration.amendment.Previews.reference;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import org.podium.kit.database.Database;
import org.podium.kit.test.KafkaResource;
import org.podium.kit.test.PostgresResource;
import org.podium.kit.test.Tokens;
import org.podium.registration.Portal;
import org.podium.registration.Sample;

/** What an amendment would change is shown before it is made, and is what it then changes. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(Tokens.class)
class AmendmentPreviewTest {
    private static final String ROOT = "/registration/v1";
    /** The photo of the samples has a little more than 64 KiB; eleven years of work have few who began in 2015. */
    private static final String STRICTER =
            Sample.tianjin().replace("minBytes: 65536", "minBytes: 131072").replace("years: 0", "years: 11");

    private final Database database;
    private final SessionFactory sessions;

    AmendmentPreviewTest(DataSource source, SessionFactory sessions) {
        this.database = new Database(source);
        this.sessions = sessions;
    }

    @Test
    void the_same_rulebook_changes_nothing() {
        String contest = Portal.rehearsal();
        Portal.unit().complete(contest, Sample.form(Sample.competitor()));

        preview(contest, Map.of("rulebook", Sample.tianjin()))
                .then()
                .statusCode(200)
                .header("ETag", Portal.contestTag(contest))
                .body("rulebookVersion", equalTo(1))
                .body("at", equalTo("2025-10-20T01:00:00Z"))
                .body("problems", empty())
                .body("differences", empty())
                .body("conflicts", empty())
                .body("examined", equalTo(1))
                .body("reworded", equalTo(0))
                .body("entries", empty());
    }

    @Test
    void the_findings_that_it_shows_are_those_that_change_once_it_is_made() {
        String contest = Portal.rehearsal();
        String whole = Portal.unit().complete(contest, Sample.form(Sample.competitor()));
        String approved = Portal.unit().complete(contest, Sample.form(Sample.competitor()));
        Portal.review(approved, "APPROVE", "").then().statusCode(200);
        String bare = Portal.unit().submitted(contest, Sample.form(Sample.competitor()));
        Portal.unit().drafted(contest, Sample.form(Sample.competitor()));
        Map<String, String> before = verdicts(whole);
        Map<String, String> beforeOfBare = verdicts(bare);

        Response preview = preview(contest, Map.of("rulebook", STRICTER));

        preview.then()
                .statusCode(200)
                .body("examined", equalTo(3))
                .body("differences.path", hasItem("/registration/eligibility/2/years"))
                .body("differences.find { it.path.endsWith('years') }.rule", equalTo("S2-11"))
                .body("differences.find { it.path.endsWith('years') }.before", equalTo(0))
                .body("differences.find { it.path.endsWith('years') }.after", equalTo(11))
                .body("entries.reference", contains(reference(whole), reference(approved), reference(bare)))
                .body("entries.status", contains("SUBMITTED", "APPROVED", "SUBMITTED"))
                .body("entries.effect", contains("WHEN_EXAMINED_NEXT", "STANDS", "WHEN_EXAMINED_NEXT"))
                .body("entries.before", contains("PASS", "PASS", "NEEDS_EVIDENCE"))
                .body("entries.after", contains("FAIL", "FAIL", "FAIL"))
                .body("entries[0].findings.rule", contains("S2-11", "S2-24/PHOTO"))
                .body("entries[0].findings.sentence.en", hasItem(containsString("131072")))
                .body("entries[2].findings.rule", contains("S2-11"));
        amend(contest, STRICTER).then().statusCode(201).body("rulebookHash", equalTo(preview.path("rulebookHash")));
        assertThat(verdicts(whole)).isEqualTo(before);
        Portal.review(whole, "RETURN", "请重拍照片").then().statusCode(200);
        Portal.review(bare, "RETURN", "请补材料").then().statusCode(200);

        assertThat(shown(preview, whole)).isEqualTo(changed(before, verdicts(whole)));
        assertThat(shown(preview, bare)).isEqualTo(changed(beforeOfBare, verdicts(bare)));
        Portal.entry(Portal.office(), approved)
                .then()
                .body("status", equalTo("APPROVED"))
                .body("rulebookVersion", equalTo(1))
                .body("gravest", equalTo("PASS"));
    }

    @Test
    void who_was_refused_by_a_rule_that_would_bar_no_more_is_named_and_may_be_handed_in_anew() {
        String contest = Portal.rehearsal();
        String barred = Portal.unit().complete(contest, Sample.form(Sample.competitor()));
        String untrue = Portal.unit().complete(contest, Sample.form(Sample.competitor()));
        Portal.review(untrue, "REFUSE", "材料不实", "S2-13").then().statusCode(200);
        amend(contest, STRICTER).then().statusCode(201);
        Portal.review(barred, "REFUSE", "工龄不足").then().statusCode(200);

        preview(contest, Map.of("rulebook", STRICTER))
                .then()
                .statusCode(200)
                .body("examined", equalTo(2))
                .body("entries", empty());
        preview(contest, Map.of("rulebook", Sample.tianjin()))
                .then()
                .statusCode(200)
                .body("entries.reference", contains(reference(barred)))
                .body("entries.status", contains("REFUSED"))
                .body("entries.effect", contains("HANDED_IN_ANEW"))
                .body("entries[0].before", equalTo("FAIL"))
                .body("entries[0].after", equalTo("PASS"))
                .body("entries[0].findings.rule", hasItem("S2-11"));
        amend(contest, Sample.tianjin()).then().statusCode(201);
        Portal.entry(Portal.office(), barred).then().body("status", equalTo("REFUSED"));
    }

    @Test
    void nothing_is_stored_and_nobody_is_told() {
        String contest = Portal.rehearsal();
        Map<String, Object> person = Sample.competitor();
        String entry = Portal.unit().complete(contest, Sample.form(person));
        List<Long> before = traces(contest, entry);

        Response preview = preview(contest, Map.of("reason", "先看一看", "rulebook", STRICTER));

        assertThat(traces(contest, entry)).isEqualTo(before);
        assertThat(preview.asString())
                .doesNotContain(String.valueOf(person.get("idNumber")), String.valueOf(person.get("phone")))
                .doesNotContain("\"facts\"");
        Portal.as(Portal.office()).get(ROOT + "/contests/{c}", contest).then().body("rulebookVersion", equalTo(1));
    }

    @Test
    void a_patch_is_laid_on_the_version_in_force() {
        String contest = Portal.rehearsal();

        preview(
                        contest,
                        Map.of(
                                "patch",
                                Map.of("contest", Map.of("dates", Map.of("FINAL", Map.of("starts", "2025-11-22"))))))
                .then()
                .statusCode(200)
                .body("differences.path", contains("/contest/dates/FINAL/starts"))
                .body("differences.kind", contains("ADDED"))
                .body("differences.after", contains("2025-11-22"))
                .body("differences[0].before", nullValue())
                .body("rulebook.contest.dates.FINAL.starts", equalTo("2025-11-22"))
                .body("entries", empty());
    }

    @Test
    void a_rulebook_with_errors_is_refused_with_all_of_them() {
        String contest = Portal.rehearsal();

        preview(contest, Map.of("rulebook", Sample.tianjin().replace("rule: bars-titles", "rule: bars-shoes")))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/registration/rulebook-invalid"))
                .body("problems[0].path", equalTo("/registration/eligibility/3/rule"))
                .body("problems[0].known", hasItem("bars-titles"));
        preview(contest, Map.of("reason", "什么也没有"))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/registration/amendment-form"));
        preview(contest, Map.of("rulebook", Sample.tianjin(), "patch", Map.of()))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/registration/amendment-form"));
    }

    @Test
    void it_is_for_the_office_and_the_committee_of_the_whole_contest() {
        String contest = Portal.rehearsal();
        Map<String, Object> same = Map.of("rulebook", Sample.tianjin());
        String committee = Tokens.token("committee-preview", "committee");

        preview(committee, contest, same).then().statusCode(404);
        grant(contest, Map.of("subject", Tokens.subject("committee-preview"), "role", "committee"));
        preview(committee, contest, same).then().statusCode(200);
        grant(contest, Map.of("subject", Tokens.subject("office-of-one"), "role", "office", "skill", "AI_TRAINER"));
        preview(Tokens.token("office-of-one", "office"), contest, same).then().statusCode(404);
        preview(Portal.unit().token(), contest, same).then().statusCode(403);
        preview(Tokens.token("judge", "judge"), contest, same).then().statusCode(403);
        Portal.as(committee).get(ROOT + "/access").then().body("operations", hasItem("previewAmendment"));
    }

    @Test
    void many_entries_take_as_many_statements_as_two() {
        assertThat(statementsFor(6)).isEqualTo(statementsFor(2));
    }

    private long statementsFor(int count) {
        String contest = Portal.rehearsal();
        for (int i = 0; i < count; i++) {
            Portal.unit().complete(contest, Sample.form(Sample.competitor()));
        }
        preview(contest, Map.of("rulebook", Sample.tianjin())).then().statusCode(200);
        long before = sessions.getStatistics().getPrepareStatementCount();
        preview(contest, Map.of("rulebook", STRICTER)).then().statusCode(200).body("entries", hasSize(count));
        return sessions.getStatistics().getPrepareStatementCount() - before;
    }

    private static void grant(String contest, Map<String, Object> membership) {
        Portal.as(Portal.office())
                .contentType(ContentType.JSON)
                .body(membership)
                .post(ROOT + "/contests/{c}/memberships", contest)
                .then()
                .statusCode(201);
    }

    /** By rule, person and document. */
    private static Map<String, String> verdicts(String entry) {
        Map<String, String> verdicts = new TreeMap<>();
        List<Map<String, Object>> findings =
                Portal.findings(Portal.office(), entry).jsonPath().getList("findings");
        findings.forEach(finding -> verdicts.put(key(finding), String.valueOf(finding.get("verdict"))));
        return verdicts;
    }

    private static String key(Map<String, Object> finding) {
        return finding.get("rule") + " " + finding.get("personId") + " " + finding.get("document");
    }

    private static Map<String, String> changed(Map<String, String> before, Map<String, String> after) {
        Map<String, String> changed = new HashMap<>();
        after.forEach((key, verdict) -> {
            if (!verdict.equals(before.get(key))) {
                changed.put(key, before.get(key) + " -> " + verdict);
            }
        });
        assertThat(changed).isNotEmpty();
        return changed;
    }

    private static Map<String, String> shown(Response preview, String entry) {
        Map<String, String> shown = new HashMap<>();
        List<Map<String, Object>> findings =
                preview.jsonPath().getList("entries.find { it.entryId == '" + entry + "' }.findings");
        findings.forEach(finding -> shown.put(key(finding), finding.get("before") + " -> " + finding.get("after")));
        return shown;
    }

    /** Versions, events and records of the contest and of its entry, and how often the entry was written. */
    private List<Long> traces(String contest, String entry) {
        return List.of(
                count("select count(*) from rulebook_version where contest_id = ?", UUID.fromString(contest)),
                count("select count(*) from outbox where aggregate_id = ?", contest),
                count("select count(*) from outbox where aggregate_id = ?", entry),
                count("select count(*) from entry_step where entry_id = ?", UUID.fromString(entry)),
                count("select version from entry where id = ?", UUID.fromString(entry)),
                count("select version from contest where id = ?", UUID.fromString(contest)));
    }

    private long count(String sql, Object value) {
        return database.query(sql, row -> row.getLong(1), value).getFirst();
    }
}
