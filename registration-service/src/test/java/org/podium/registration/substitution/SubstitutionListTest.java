package org.podium.registration.substitution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.podium.kit.test.KafkaResource;
import org.podium.kit.test.PageWalk;
import org.podium.kit.test.PostgresResource;
import org.podium.kit.test.Tokens;
import org.podium.registration.Portal;
import org.podium.registration.Sample;

/** The office finds what it has to decide, without knowing the entries. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(Tokens.class)
class SubstitutionListTest {
    private static final String LIST = "/registration/v1/contests/{c}/substitutions";

    private final SessionFactory sessions;

    private String contest;
    private final List<Portal.UnitUser> units = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();

    SubstitutionListTest(SessionFactory sessions) {
        this.sessions = sessions;
    }

    @BeforeEach
    void three_requests_of_three_units_and_one_of_them_refused() {
        contest = Portal.rehearsal();
        for (int i = 0; i < 3; i++) {
            Portal.UnitUser unit = Portal.unit();
            String entry = unit.complete(contest, Sample.form(Sample.competitor()));
            units.add(unit);
            requests.add(Requests.submitted(unit, entry, Sample.competitor()));
        }
        Requests.decide(requests.getFirst(), "REFUSE", "理由不充分", "S2-26").then().statusCode(200);
    }

    @Test
    void the_task_names_the_list_and_the_list_holds_what_waits() {
        String list = Portal.as(Portal.office())
                .get("/registration/v1/contests/{c}/tasks", contest)
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.kind == 'DECIDE_SUBSTITUTIONS' }.list");

        Portal.as(Portal.office())
                .get(list)
                .then()
                .statusCode(200)
                .body("items.id", contains(requests.get(1), requests.get(2)))
                .body("items[0].documents", hasSize(Sample.documents().size() + 1));
    }

    @Test
    void pages_follow_each_other() {
        List<String> seen = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            Response page = Portal.as(Portal.office()).get(LIST + "?limit=2" + cursor, contest);
            seen.addAll(page.path("items.id"));
            String next = page.path("next");
            cursor = next == null ? null : "&cursor=" + next;
        }
        assertThat(seen).isEqualTo(requests);
    }

    @Test
    void the_requests_of_one_entry_are_walked_too() {
        Portal.UnitUser unit = units.getFirst();
        String entry = Requests.get(requests.getFirst()).path("entryId");
        List<String> all = new ArrayList<>(List.of(requests.getFirst()));
        all.add(Requests.submitted(unit, entry, Sample.competitor()));
        String list = "/registration/v1/entries/" + entry + "/substitutions";

        List<String> seen = new PageWalk(() -> Portal.as(unit.token()), list)
                .afterTheFirst(() -> {
                    Requests.decide(all.get(1), "REFUSE", "材料不全", "S2-26")
                            .then()
                            .statusCode(200);
                    all.add(Requests.submitted(unit, entry, Sample.competitor()));
                })
                .collect("id", 1);

        assertThat(seen).isEqualTo(all).hasSize(3);
        Portal.as(Portal.office()).get(list + "?status=SUBMITTED").then().body("items.id", contains(all.getLast()));
        Portal.as(Portal.office()).get(list + "?status=LOST").then().statusCode(400);
        Portal.as(Portal.office()).get(list + "?cursor=MQ").then().statusCode(400);
    }

    @Test
    void a_longer_page_takes_as_many_statements() {
        assertThat(statements(3)).isEqualTo(statements(1));
    }

    @Test
    void a_unit_sees_its_own_and_strangers_see_nothing() {
        Portal.as(units.get(1).token()).get(LIST, contest).then().body("items.id", contains(requests.get(1)));
        Portal.as(Tokens.token("office-elsewhere", "office"))
                .get(LIST, contest)
                .then()
                .statusCode(404);
        Portal.as(Tokens.token("judge", "judge")).get(LIST, contest).then().statusCode(403);
    }

    @Test
    void who_never_sees_entries_does_not_learn_whether_there_is_a_request() {
        String judge = Tokens.token("judge", "judge");
        for (String id : List.of(requests.get(1), UUID.randomUUID().toString())) {
            String request = "/registration/v1/substitutions/" + id;
            Portal.as(judge).get(request).then().statusCode(403);
            Portal.as(judge)
                    .header("If-Match", "\"1\"")
                    .post(request + "/submission")
                    .then()
                    .statusCode(403);
        }
    }

    private long statements(int limit) {
        long before = sessions.getStatistics().getPrepareStatementCount();
        Portal.as(Portal.office()).get(LIST + "?limit=" + limit, contest).then().body("items", hasSize(limit));
        return sessions.getStatistics().getPrepareStatementCount() - before;
    }
}
