package org.podium.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.podium.kit.database.Database;
import org.podium.kit.test.Eventually;
import org.podium.kit.test.PageWalk;

/** Every list shows each of its rows once, page after page, whatever comes in between two of them. */
@QuarkusTest
class ListsTest extends ServiceTest {
    @Inject
    Database database;

    private SampleContest contest;
    private Steps steps;
    private List<UUID> entries;

    @BeforeEach
    void publish() {
        contest = SampleContest.published();
        entries = contest.entries(5);
        steps = new Steps(contest.poolId());
    }

    @Test
    void pools() {
        String pools = "/scoring/v1/contests/" + contest.id + "/pools";
        List<String> before = Walk.through("office", pools, 200).all("id");

        PageWalk.Read walk = Walk.through("office", pools, 1, () -> change("""
                        insert into pool (id, contest_id, stage, region, skill, division)
                        select gen_random_uuid(), contest_id, stage, region, skill, division || '-' || n
                        from pool, generate_series(1, 2) n where contest_id = ?""", contest.id));

        assertThat(walk.all("id")).hasSizeGreaterThan(6).doesNotHaveDuplicates().containsSubsequence(before);
        assertThat(before).hasSize(6);
        assertThat(walk.all("stage", "region", "skill", "division")).isSorted();
    }

    @Test
    void entries_of_a_pool() {
        List<String> before =
                Walk.through("supervisor", steps.at("/entries"), 200).all("entryId");

        PageWalk.Read walk = Walk.through("supervisor", steps.at("/entries"), 2, this::another);

        assertThat(walk.all("entryId")).doesNotHaveDuplicates().containsSubsequence(before);
        assertThat(before).hasSize(5);
        assertThat(walk.all("reference")).isSorted();
    }

    @Test
    void attendance() {
        entries.forEach(entry -> seen(entry, "PRESENT"));
        List<String> before =
                Walk.through("supervisor", steps.at("/attendance"), 200).all("entryId", "personId", "component");

        PageWalk.Read walk = Walk.through(
                "supervisor", steps.at("/attendance"), 1, () -> entries.forEach(entry -> seen(entry, "ABSENT")));

        assertThat(walk.all("entryId", "personId", "component"))
                .isEqualTo(before)
                .hasSize(10);
        assertThat(walk.all("status")).containsOnlyOnce("PRESENT");
        assertThat(walk.tags().getFirst()).isEqualTo("\"10\"");
        assertThat(walk.tags().subList(1, walk.tags().size())).containsOnly("\"20\"");
    }

    @Test
    void versions_of_the_attendance() {
        entries.forEach(entry -> seen(entry, "PRESENT"));

        PageWalk.Read walk = Walk.through(
                "auditor", steps.at("/attendance/versions"), 1, () -> entries.forEach(entry -> seen(entry, "ABSENT")));

        // what is recorded meanwhile comes behind the version it follows, so none is before the first page
        assertThat(walk.all("entryId", "personId", "component", "number"))
                .hasSize(20)
                .doesNotHaveDuplicates();
    }

    @Test
    void the_roll_answers_its_first_page_and_where_it_goes_on() {
        another();
        contest.team(names(30));
        Eventually.holds(() -> assertThat(contest.pool().getInt("entries")).isEqualTo(7));
        List<UUID> all = Walk.through("supervisor", steps.at("/entries"), 200).all("entryId").stream()
                .map(UUID::fromString)
                .toList();

        var answer = steps.record(all.stream()
                .map(entry -> Map.of("entryId", entry, "status", "PRESENT"))
                .toArray());

        assertThat(answer.jsonPath().getList("items")).hasSize(50);
        assertThat(answer.header("ETag")).isEqualTo("\"72\"");
        assertThat(answer.header("Link")).startsWith("<" + steps.at("/attendance") + "?cursor=");
    }

    @Test
    void draws() {
        steps.draw("1");
        another();
        steps.draw("2");

        PageWalk.Read walk = Walk.through("supervisor", steps.at("/draw"), 1, () -> {
            another();
            steps.draw("3");
        });

        assertThat(walk.all("number", "entries")).containsExactly("1 5", "2 1", "3 1");
    }

    @Test
    void codes() {
        steps.draw("1");

        PageWalk.Read walk = Walk.through("supervisor", steps.at("/codes"), 2, () -> {
            another();
            steps.draw("2");
        });

        assertThat(walk.all("drawNumber")).containsExactly("1", "2", "3", "4", "5", "6");
        assertThat(walk.all("code")).doesNotHaveDuplicates();
    }

    @Test
    void sheets() {
        steps.draw("1");
        List<String> before = steps.codes().byEntry().values().stream().sorted().toList();

        PageWalk.Read walk = Walk.through("tabulator", steps.at("/sheets"), 1, () -> {
            another();
            steps.draw("2");
        });

        assertThat(walk.all("code")).doesNotHaveDuplicates().containsSubsequence(before);
        assertThat(before).hasSize(5);
        assertThat(walk.all("code")).isSorted();
    }

    @Test
    void versions_of_a_sheet() {
        steps.draw("1");
        String code = steps.codes().of(entries.getFirst());
        for (String theory : List.of("80", "81", "82")) {
            steps.enter("tabulator", code, Steps.marks(theory, "90")).then().statusCode(200);
        }

        PageWalk.Read walk =
                Walk.through("chief-judge", steps.at("/sheets/" + code + "/versions"), 2, () -> steps.confirm(
                                "tabulator2", code, Steps.marks("82", "90"))
                        .then()
                        .statusCode(200));

        assertThat(walk.all("number", "purpose"))
                .containsExactly("1 FIRST_ENTRY", "2 FIRST_ENTRY", "3 FIRST_ENTRY", "4 SECOND_ENTRY");
        assertThat(walk.all("components").get(1)).contains("81.00", "90.00");
    }

    @Test
    void penalties() {
        steps.draw("1");
        List<String> codes = List.copyOf(steps.codes().byEntry().values());
        codes.subList(0, 4)
                .forEach(code -> steps.penalise(code, "DISQUALIFY").then().statusCode(201));

        PageWalk.Read walk =
                Walk.through("chief-judge", steps.at("/penalties"), 1, () -> steps.penalise(codes.get(4), "DISQUALIFY")
                        .then()
                        .statusCode(201));

        assertThat(walk.all("code")).isEqualTo(codes);
    }

    @Test
    void versions_of_the_result() {
        published(1);
        published(2);
        published(3);

        PageWalk.Read walk = Walk.through("judge", steps.at("/results"), 2, () -> published(4));

        assertThat(walk.all("version")).containsExactly("1", "2", "3", "4");
    }

    @Test
    void decisions_about_amendments() {
        decided(2);
        decided(3);
        decided(5);

        PageWalk.Read walk = Walk.through("committee", steps.at("/amendment-decisions"), 1, () -> decided(6));

        assertThat(walk.all("rulebookVersion")).containsExactly("2", "3", "5", "6");
    }

    private void another() {
        int before = contest.pool().getInt("entries");
        contest.entry("后来者" + before);
        Eventually.holds(() -> assertThat(contest.pool().getInt("entries")).isEqualTo(before + 1));
    }

    private void seen(UUID entry, String status) {
        steps.record(Map.of("entryId", entry, "status", status)).then().statusCode(200);
    }

    private void published(int number) {
        change("""
                insert into result (pool_id, number, kind, rulebook_version, row_count, parts, hash, competed,
                  competed_persons, participating_units, published_by, published_at)
                values (?, ?, 'PROVISIONAL', 1, 0, 1, 'sha256:sample', 0, 0, 0, 'x', now())""", pool(), number);
    }

    private void decided(int version) {
        change("""
                insert into amendment_decision (pool_id, rulebook_version, decision, reason, decided_by, decided_at)
                values (?, ?, 'KEEP', '已抽签', 'x', now())""", pool(), version);
    }

    private UUID pool() {
        return UUID.fromString(steps.pool());
    }

    private static String[] names(int count) {
        return java.util.stream.IntStream.range(0, count)
                .mapToObj(i -> "队员" + i)
                .toArray(String[]::new);
    }

    private void change(String sql, Object... values) {
        QuarkusTransaction.requiringNew().run(() -> database.update(sql, values));
    }
}
