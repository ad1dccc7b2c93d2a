package org.podium.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.podium.scoring.SampleContest.as;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.podium.kit.database.Database;
import org.podium.kit.test.Eventually;
import org.podium.kit.test.KafkaProbe;
import org.podium.kit.test.PageWalk;
import org.podium.kit.test.SchemaCheck;

/**
 * A cursor is handed on, logged and can be opened by anybody, so it holds nothing but what its page has shown; and the order
 * of a list under codes comes from the codes, which are drawn from a key and have no order of entries, names or workstations.
 */
@QuarkusTest
class BlindPagesTest extends ServiceTest {
    @Inject
    Database database;

    private SampleContest contest;
    private Steps steps;
    private List<UUID> entries;
    private Map<UUID, String> codes;

    @BeforeEach
    void draw() {
        contest = SampleContest.published();
        entries = contest.entries(8);
        steps = new Steps(contest.poolId());
        steps.draw().then().statusCode(201);
        codes = steps.codes().byEntry();
    }

    @Test
    void sheets_go_on_by_code_and_their_pages_name_nobody() {
        PageWalk.Read walk = Walk.through("tabulator", steps.at("/sheets"), 1);

        List<String> sorted = codes.values().stream().sorted().toList();
        assertThat(walk.all("code")).isEqualTo(sorted);
        assertThat(walk.opened()).isEqualTo(sorted.subList(0, 7));
        String page = as("tabulator").get(steps.at("/sheets?limit=7")).asString();
        assertThat(entries)
                .allSatisfy(entry -> assertThat(page).doesNotContain(entry.toString(), SampleContest.unitOf(entry)));
        assertThat(page).doesNotContain("选手", "TJ-", "drawNumber");
    }

    @Test
    void a_sheet_keyed_later_stands_where_it_stood() {
        List<String> before = Walk.through("tabulator", steps.at("/sheets"), 3).all("code");
        codes.values().stream().sorted((a, b) -> b.compareTo(a)).forEach(code -> steps.mark(code, "80", "80"));

        assertThat(Walk.through("chief-judge", steps.at("/sheets"), 3).all("code"))
                .isEqualTo(before);
    }

    @Test
    void the_code_table_goes_on_by_draw_number_and_its_cursor_holds_no_code() {
        PageWalk.Read walk = Walk.through("supervisor", steps.at("/codes"), 1);

        assertThat(walk.opened()).containsExactly("1", "2", "3", "4", "5", "6", "7");
        assertThat(walk.all("code")).containsExactlyInAnyOrderElementsOf(codes.values());
    }

    @Test
    void entries_go_on_by_reference_without_a_code_whatever_was_drawn() {
        PageWalk.Read walk = Walk.through("supervisor", steps.at("/entries"), 1);

        assertThat(walk.opened())
                .isEqualTo(walk.items().subList(0, 7).stream()
                        .map(item -> item.get("reference") + "\u001f" + item.get("entryId"))
                        .toList());
        assertThat(walk.all("reference")).isSorted();
        assertThat(String.valueOf(walk.items())).doesNotContain(codes.values());
    }

    @Test
    void penalties_go_on_by_their_own_id() {
        codes.values().forEach(code -> steps.penalise(code, "DISQUALIFY").then().statusCode(201));

        PageWalk.Read walk = Walk.through("chief-judge", steps.at("/penalties"), 1);

        assertThat(walk.opened()).isEqualTo(walk.all("id").subList(0, 7));
    }

    @Test
    void a_disqualification_by_the_office_stands_beside_the_code_with_its_clause_and_without_the_offices_words() {
        UUID out = entries.getFirst();
        Steps.Codes drawn = steps.codes();
        steps.mark(drawn.of(entries.getLast()), "80", "80");

        contest.disqualified(out, "选手1（选手1的单位）某年已获称号", "office-7");

        Eventually.holds(() -> as("chief-judge")
                .get(steps.at("/penalties"))
                .then()
                .body("items.code", contains(drawn.of(out)))
                .body("items.reason", contains("经组委会办公室决定取消参赛资格（S2-13，二(二)）。")));
        for (String user : List.of("chief-judge", "supervisor")) {
            String page = as(user).get(steps.at("/penalties")).asString();
            assertThat(page).doesNotContain("选手1", "某年已获称号", out.toString(), SampleContest.unitOf(out));
        }
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> database.query(
                                "select facts::text from audit_record where action = 'penalty-given' and contest = ?",
                                row -> row.getString(1),
                                contest.id)))
                .singleElement()
                .asString()
                .contains("S2-13")
                .doesNotContain("选手1", "某年已获称号");
    }

    @Test
    void a_draw_tells_who_was_drawn_in_the_order_of_their_ids_and_nothing_of_codes_or_numbers() {
        KafkaProbe.Seen told = Eventually.get(
                        () -> KafkaProbe.of("scoring.pools", steps.pool()), seen -> seen.size() == 1)
                .getFirst();

        SchemaCheck.ofTheHouse().valid(told);
        JsonPath data = JsonPath.from(told.data());
        assertThat(data.<String>getList("drawn"))
                .isEqualTo(entries.stream().sorted().map(UUID::toString).toList());
        assertThat(told.data()).doesNotContain(codes.values());
        assertThat(data.<Map<String, Object>>get().keySet())
                .as("nothing else, whatever it may be called")
                .containsExactlyInAnyOrder(
                        "poolId", "contestId", "stage", "region", "skill", "division", "entries", "drawn", "at");
    }

    @Test
    void a_supplementary_draw_tells_only_of_those_who_had_no_code() {
        UUID late = contest.entry("迟到者");
        Eventually.holds(() -> steps.draw().then().statusCode(201));

        KafkaProbe.Seen second = Eventually.get(
                        () -> KafkaProbe.of("scoring.pools", steps.pool()), seen -> seen.size() == 2)
                .getLast();

        assertThat(JsonPath.from(second.data()).<String>getList("drawn")).containsExactly(late.toString());
    }
}
