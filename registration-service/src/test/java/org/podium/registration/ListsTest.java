package org.podium.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.podium.kit.test.KafkaResource;
import org.podium.kit.test.PageWalk;
import org.podium.kit.test.PostgresResource;
import org.podium.kit.test.Tokens;

/** Lists come in pages that follow each other, whatever is added between them; they are narrowed by field and searched. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(Tokens.class)
class ListsTest {
    private static final String ROOT = "/registration/v1";

    @Test
    void contests_are_walked_in_the_order_of_their_publication_and_found_by_what_people_type() {
        String slug = "paged-" + Sample.phone();
        String rulebook = Sample.tianjin().replace("slug: tianjin-2025", "slug: " + slug);
        List<String> published = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            published.add(Portal.rehearsal(rulebook, "2025-10-20T09:00:00+08:00"));
        }
        String list = ROOT + "/contests?rehearsal=true&q=" + slug;

        assertThat(walk(Portal.office(), list)
                        .afterTheFirst(() -> published.add(Portal.rehearsal(rulebook, "2025-10-20T09:00:00+08:00")))
                        .collect("id", 2))
                .isEqualTo(published);
        assertThat(walk(Portal.office(), list).collect("id", 1)).isEqualTo(published);
        narrowed(Portal.office(), ROOT + "/contests?rehearsal=false&q=" + slug).body("items", empty());
        narrowed(Portal.office(), ROOT + "/contests?q=" + slug.toUpperCase(Locale.ROOT))
                .body("items", hasSize(4));
        narrowed(Portal.office(), ROOT + "/contests?q=" + slug.replace('-', '_'))
                .body("items", empty());
        narrowed(Portal.office(), ROOT + "/contests?q=" + encoded("人工智能")).body("items", not(empty()));
        narrowed(Portal.unit().token(), list).body("items", empty());
        refused(ROOT + "/contests?rehearsal=yes", "rehearsal", "known: true, false");
        foreignCursor(ROOT + "/contests");
    }

    @Test
    void entries_are_found_by_reference_unit_and_name() {
        String contest = Portal.rehearsal();
        Map<String, Object> described = Sample.unit();
        described.put("name", "海河100%智造公司");
        Portal.UnitUser unit = Portal.unit(described);
        Map<String, Object> competitor = Sample.competitor();
        competitor.put("name", "欧阳寻");
        String entry = unit.submitted(contest, Sample.form(competitor));
        String other = Portal.unit().submitted(contest, Sample.form(Sample.competitor()));
        String reference = Portal.entry(Portal.office(), entry).path("reference");
        String list = ROOT + "/contests/" + contest + "/entries";

        for (String q : List.of(reference.toLowerCase(Locale.ROOT), "100%智", "欧阳", " 欧阳寻 ")) {
            narrowed(Portal.office(), list + "?q=" + encoded(q)).body("items.id", contains(entry));
        }
        narrowed(Portal.office(), list + "?q=" + encoded("1_0%")).body("items", empty());
        narrowed(Portal.office(), list + "?q=" + competitor.get("idNumber")).body("items", empty());
        narrowed(Portal.unit().token(), list + "?q=" + encoded("欧阳")).body("items", empty());
        assertThat(walk(Portal.office(), list + "?skill=AI_TRAINER&q=" + encoded("公司"))
                        .collect("id", 1))
                .containsExactly(entry, other);
        refused(list + "?skill=AI_TRAINR", "skill", "known: AI_TRAINER, ");
        refused(list + "?division=PUPIL", "division", "known: EMPLOYEE, ");
        Portal.as(Portal.office()).get(list + "?q=" + "x".repeat(101)).then().statusCode(400);
    }

    @Test
    void the_history_of_an_entry_is_walked_from_its_first_step() {
        String contest = Portal.rehearsal();
        Portal.UnitUser unit = Portal.unit();
        String entry = unit.complete(contest, Sample.form(Sample.competitor()));
        for (int i = 0; i < 2; i++) {
            Portal.review(entry, "RETURN", "照片不清楚", "S2-24/PHOTO").then().statusCode(200);
            unit.submit(entry).then().statusCode(200);
        }
        String list = ROOT + "/entries/" + entry + "/history";
        List<String> steps = List.of("SUBMITTED", "RETURNED", "CORRECTED", "RETURNED", "CORRECTED");

        assertThat(walk(unit.token(), list).collect("step", 1)).isEqualTo(steps);
        assertThat(walk(Portal.office(), list)
                        .afterTheFirst(() -> Portal.review(entry, "APPROVE", ""))
                        .collect("step", 2))
                .startsWith(steps.toArray(String[]::new))
                .endsWith("APPROVED")
                .hasSize(6);
        narrowed(unit.token(), list + "?step=RETURNED")
                .body("items", hasSize(2))
                .body("items.reason", everyItem(equalTo("照片不清楚")));
        refused(list + "?step=LOST", "step", "known: SUBMITTED, ");
        foreignCursor(list);
    }

    @Test
    void a_competitor_walks_the_own_entries() {
        String account = Tokens.token("competitor-" + UUID.randomUUID(), "competitor");
        List<String> contests = new ArrayList<>();
        List<String> entries = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            contests.add(Portal.rehearsal());
            entries.add(linked(contests.get(i), account));
        }
        String list = ROOT + "/my-entries";

        assertThat(walk(account, list).collect("id", 1)).isEqualTo(entries);
        assertThat(walk(account, list)
                        .afterTheFirst(() -> entries.add(linked(Portal.rehearsal(), account)))
                        .collect("id", 2))
                .isEqualTo(entries);
        narrowed(account, list + "?contest=" + contests.get(1)).body("items.id", contains(entries.get(1)));
        narrowed(account, list + "?status=WITHDRAWN").body("items", empty());
        Portal.as(account).get(list + "?status=LOST").then().statusCode(400);
        Portal.as(account).get(list + "?cursor=MQ").then().statusCode(400).body("code", equalTo("cursor-invalid"));
    }

    @Test
    void units_are_narrowed_and_found_by_name_or_code() {
        Map<String, Object> described = Sample.unit();
        described.put("name", "津门_职业学院" + Sample.phone());
        described.put("kind", "VOCATIONAL_SCHOOL");
        described.put("region", "120225");
        List<String> schools = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            schools.add(Portal.unit(described).uscc());
        }
        String list = ROOT + "/units?q=" + encoded((String) described.get("name"));

        assertThat(walk(Portal.office(), list).collect("uscc", 2))
                .containsExactlyElementsOf(schools.stream().sorted().toList());
        narrowed(Portal.office(), list + "&kind=COMPANY").body("items", empty());
        narrowed(Portal.office(), list + "&kind=VOCATIONAL_SCHOOL&region=120225")
                .body("items", hasSize(3));
        narrowed(Portal.office(), ROOT + "/units?q=" + schools.getFirst().toLowerCase(Locale.ROOT))
                .body("items.uscc", contains(schools.getFirst()));
        narrowed(Portal.office(), ROOT + "/units?limit=1").body("items", hasSize(1));
        refused(ROOT + "/units?kind=SCHOOL", "kind", "known: COMPANY, ");
    }

    @Test
    void memberships_are_narrowed_to_a_role_or_to_somebody() {
        String contest = Portal.rehearsal();
        for (String role : List.of("judge", "expert", "judge")) {
            Portal.as(Portal.office())
                    .contentType("application/json")
                    .body(Map.of("subject", role + "-" + UUID.randomUUID(), "role", role))
                    .post(ROOT + "/contests/{c}/memberships", contest)
                    .then()
                    .statusCode(201);
        }
        String list = ROOT + "/contests/" + contest + "/memberships";

        assertThat(walk(Portal.office(), list + "?role=judge").collect("role", 1))
                .containsExactly("judge", "judge");
        narrowed(Portal.office(), list + "?subject=" + Tokens.subject("office")).body("items.role", contains("office"));
        refused(list + "?role=referee", "role", "known: office, ");
    }

    @Test
    void calendars_and_tasks_are_whole_and_say_so() {
        String contest = Portal.rehearsal();
        narrowed(Portal.office(), ROOT + "/calendars")
                .body("items.year", hasItem(2025))
                .body("next", equalTo(null));
        narrowed(Portal.office(), ROOT + "/contests/" + contest + "/tasks?kind=ANNOUNCE_START")
                .body("items.kind", contains("ANNOUNCE_START"))
                .body("next", equalTo(null));
        refused(ROOT + "/contests/" + contest + "/tasks?kind=REST", "kind", "known: ANNOUNCE_REGISTRATION, ");
    }

    /** An entry that was handed in, whose competitor this account is. */
    private static String linked(String contest, String account) {
        Portal.UnitUser unit = Portal.unit();
        String entry = unit.submitted(contest, Sample.form(Sample.competitor()));
        String code = Portal.as(unit.token())
                .post(ROOT + "/entries/{e}/account-codes", entry)
                .path("code");
        Portal.as(account)
                .contentType("application/json")
                .body(Map.of("code", code))
                .post(ROOT + "/account-links")
                .then()
                .statusCode(201);
        return entry;
    }

    private static PageWalk walk(String token, String list) {
        return new PageWalk(() -> Portal.as(token), list);
    }

    private static ValidatableResponse narrowed(String token, String path) {
        return Portal.as(token).urlEncodingEnabled(false).get(path).then().statusCode(200);
    }

    private static void refused(String path, String parameter, String known) {
        Portal.as(Portal.office())
                .header("Accept-Language", "en")
                .get(path)
                .then()
                .statusCode(400)
                .body("code", equalTo("parameter-invalid"))
                .body("parameter", equalTo(parameter))
                .body("errors[0].message", startsWith(known));
    }

    private static void foreignCursor(String list) {
        for (String cursor : List.of("nonsense!", "MQ")) {
            Portal.as(Portal.office())
                    .get(list + "?cursor=" + cursor)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("cursor-invalid"));
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
