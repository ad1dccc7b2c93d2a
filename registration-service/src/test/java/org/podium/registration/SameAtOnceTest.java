package org.podium.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.podium.kit.test.AtOnce;
import org.podium.kit.test.KafkaResource;
import org.podium.kit.test.PostgresResource;
import org.podium.kit.test.Tokens;

/** The same thing created by several callers at once: one makes it, the others hear of it, nobody gets a 500. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(Tokens.class)
class SameAtOnceTest {
    private static final String ROOT = "/registration/v1";
    private static final int CALLERS = 4;
    private static final int ROUNDS = 4;

    @Test
    void a_contest_of_one_name_is_published_once() {
        byte[] rulebook = Sample.tianjin()
                .replace("slug: tianjin-2025", "slug: at-once-" + UUID.randomUUID())
                .getBytes(StandardCharsets.UTF_8);

        List<Response> answers = AtOnce.call(CALLERS, () -> Portal.as(Portal.office())
                .contentType("application/yaml")
                .body(rulebook)
                .post(ROOT + "/contests"));

        assertThat(statuses(answers)).containsExactlyInAnyOrder(201, 409, 409, 409);
        assertThat(refusals(answers)).containsOnly("slug-taken");
    }

    @Test
    void a_portal_reference_names_one_entry() {
        String contest = Portal.rehearsal();
        Portal.UnitUser unit = Portal.unit();
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, Object> form = Sample.form(Sample.competitor());
            form.put("portalReference", "P-" + round);

            List<Response> answers = AtOnce.call(CALLERS, () -> unit.draft(contest, form));

            assertThat(statuses(answers)).containsExactlyInAnyOrder(201, 409, 409, 409);
            assertThat(refusals(answers)).containsOnly("portal-reference-taken");
        }
    }

    @Test
    void the_same_description_of_a_unit_is_one_description() {
        for (int round = 0; round < ROUNDS; round++) {
            String uscc = Sample.uscc();
            String token = Tokens.unit("unit-" + uscc, uscc);
            Map<String, Object> described = Sample.unit();

            List<Response> answers = AtOnce.call(CALLERS, () -> put(token, uscc, described));

            assertThat(statuses(answers)).containsOnly(200);
            assertThat(answers).extracting(answer -> answer.header("ETag")).containsOnly("\"0\"");
        }
    }

    @Test
    void of_different_descriptions_of_a_new_unit_the_later_ones_must_have_seen_the_first() {
        String uscc = Sample.uscc();
        String token = Tokens.unit("unit-" + uscc, uscc);

        List<Response> answers = AtOnce.call(CALLERS, () -> put(token, uscc, Sample.unit()));

        assertThat(statuses(answers)).containsExactlyInAnyOrder(200, 412, 412, 412);
    }

    @Test
    void the_same_grant_is_one_membership() {
        String contest = Portal.rehearsal();
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, String> grant = Map.of("subject", "at-once-" + round, "role", "judge", "skill", "AI_TRAINER");

            List<Response> answers = AtOnce.call(CALLERS, () -> Portal.as(Portal.office())
                    .contentType(ContentType.JSON)
                    .body(grant)
                    .post(ROOT + "/contests/{c}/memberships", contest));

            assertThat(statuses(answers)).containsOnly(201);
            assertThat(answers.stream().<String>map(answer -> answer.path("id")).distinct())
                    .hasSize(1);
        }
    }

    @Test
    void a_scan_of_one_kind_is_one_document() {
        String contest = Portal.rehearsal();
        Portal.UnitUser unit = Portal.unit();
        String entry = unit.drafted(contest, Sample.form(Sample.competitor()));

        List<Response> answers = AtOnce.call(CALLERS, () -> unit.send(entry, "IDENTITY_CARD", Sample.jpeg(60, 80, 0)));

        assertThat(statuses(answers)).containsOnly(200);
        Portal.entry(unit.token(), entry).then().body("documents", hasSize(1));
    }

    @Test
    void the_same_person_in_several_drafts_is_one_person() {
        String contest = Portal.rehearsal();
        Portal.UnitUser unit = Portal.unit();
        Map<String, Object> person = Sample.competitor();

        List<Response> answers = AtOnce.call(CALLERS, () -> unit.draft(contest, Sample.form(person)));

        assertThat(statuses(answers)).containsOnly(201);
        assertThat(answers.stream()
                        .<String>map(answer -> answer.path("competitors[0].personId"))
                        .distinct())
                .hasSize(1);
    }

    private static Response put(String token, String uscc, Map<String, Object> described) {
        return Portal.as(token)
                .header("If-None-Match", "*")
                .contentType(ContentType.JSON)
                .body(described)
                .put(ROOT + "/units/{u}", uscc);
    }

    private static List<Integer> statuses(List<Response> answers) {
        return answers.stream().map(Response::statusCode).toList();
    }

    private static List<String> refusals(List<Response> answers) {
        return answers.stream()
                .filter(answer -> answer.statusCode() >= 400)
                .<String>map(answer -> answer.path("code"))
                .toList();
    }
}
