package org.podium.registration.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.podium.kit.test.KafkaResource;
import org.podium.kit.test.PostgresResource;
import org.podium.kit.test.Tokens;
import org.podium.registration.Portal;
import org.podium.registration.Sample;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(Tokens.class)
class EntryListTest {
    private static final String LIST = "/registration/v1/contests/{c}/entries";

    private final SessionFactory sessions;

    EntryListTest(SessionFactory sessions) {
        this.sessions = sessions;
    }

    @Test
    void a_page_of_many_entries_takes_as_many_statements_as_a_page_of_two() {
        String contest = Portal.rehearsal();
        for (int i = 0; i < 6; i++) {
            Portal.UnitUser unit = Portal.unit();
            String entry = unit.draft(contest, Sample.form(Sample.competitor())).path("id");
            unit.send(entry, "IDENTITY_CARD", Sample.jpeg(60, 80, 0));
            unit.submit(entry).then().statusCode(200);
        }

        assertThat(statements(contest, 6)).isEqualTo(statements(contest, 2)).isLessThan(8);
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition() {
        String contest = Portal.rehearsal();
        for (int i = 0; i < 5; i++) {
            Portal.UnitUser unit = Portal.unit();
            unit.submit(unit.draft(contest, Sample.form(Sample.competitor())).path("id"));
        }
        Set<String> seen = new HashSet<>();
        String cursor = "";
        int pages = 0;
        while (cursor != null) {
            Response page = Portal.as(Portal.office()).get(LIST + "?limit=2" + cursor, contest);
            List<String> ids = page.path("items.id");
            assertThat(seen).doesNotContainAnyElementsOf(ids);
            seen.addAll(ids);
            String next = page.path("next");
            assertThat(page.header("Link") != null).isEqualTo(next != null);
            cursor = next == null ? null : "&cursor=" + next;
            pages++;
        }
        assertThat(seen).hasSize(5);
        assertThat(pages).isEqualTo(3);
    }

    @Test
    void a_list_is_narrowed_by_field() {
        String contest = Portal.rehearsal();
        Portal.UnitUser unit = Portal.unit();
        String entry = unit.complete(contest, Sample.form(Sample.competitor()));
        Portal.unit().submitted(contest, Sample.form(Sample.competitor()));
        Portal.review(entry, "APPROVE", "").then().statusCode(200);

        Portal.as(Portal.office())
                .get(LIST + "?status=APPROVED&skill=AI_TRAINER&division=EMPLOYEE&unit={u}", contest, unit.uscc())
                .then()
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(entry));
        Portal.as(Portal.office())
                .get(LIST + "?cursor=nonsense!", contest)
                .then()
                .statusCode(400);
    }

    @Test
    void a_filter_that_does_not_fit_is_named_with_what_is_known() {
        String contest = Portal.rehearsal();
        Portal.as(Portal.office())
                .header("Accept-Language", "en")
                .get(LIST + "?status=NONSENSE", contest)
                .then()
                .statusCode(400)
                .body("code", equalTo("parameter-invalid"))
                .body("parameter", equalTo("status"))
                .body("errors[0].message", startsWith("known: DRAFT, "));
        Portal.as(Portal.office()).get(LIST + "?limit=0", contest).then().statusCode(400);
        Portal.as(Portal.office())
                .get("/registration/v1/entries/not-an-id")
                .then()
                .statusCode(404);
    }

    private long statements(String contest, int limit) {
        Statistics statistics = sessions.getStatistics();
        long before = statistics.getPrepareStatementCount();
        Portal.as(Portal.office()).get(LIST + "?limit=" + limit, contest).then().body("items", hasSize(limit));
        return statistics.getPrepareStatementCount() - before;
    }
}
