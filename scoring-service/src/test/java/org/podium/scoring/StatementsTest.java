package org.podium.scoring;

import static io.restassured.http.ContentType.JSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.podium.scoring.SampleContest.as;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.podium.kit.database.Database;

/** A pool of 200 asks the database as often as a pool of 10, and a page of 200 as often as a page of 2. */
@QuarkusTest
class StatementsTest extends ServiceTest {
    @Inject
    SessionFactory sessions;

    @Inject
    Database database;

    @Test
    void draw_freeze_and_ranking_take_the_same_number_of_statements_for_10_and_for_200_entries() {
        List<Long> small = statements(10);
        List<Long> large = statements(200);

        assertThat(large).isEqualTo(small).allMatch(count -> count > 0 && count < 25);
    }

    private List<Long> statements(int size) {
        SampleContest contest = SampleContest.published();
        Steps steps = new Steps(contest.poolId());
        UUID pool = UUID.fromString(steps.pool());
        fill(pool, size);
        List<Long> counts = new ArrayList<>();
        counts.add(counted(steps::draw));
        confirmAll(pool);
        counts.add(counted(steps::freeze));
        counted(steps::decode);
        counts.add(counted(() -> steps.publish("PROVISIONAL")));
        counts.add(counted(() -> steps.result("latest")));
        assertThat(steps.result("latest").jsonPath().getList("rows")).hasSize(size);
        return counts;
    }

    @Test
    void reading_and_confirming_who_goes_on_takes_the_same_number_of_statements_for_10_and_for_200_entries() {
        List<Long> small = qualification(10);
        List<Long> large = qualification(200);

        assertThat(large).isEqualTo(small).allMatch(count -> count > 0 && count < 30);
    }

    @Test
    void previewing_an_amendment_takes_the_same_number_of_statements_for_one_pool_of_10_and_for_three_of_200() {
        long small = preview(1, 10);
        long large = preview(3, 200);

        assertThat(large).isEqualTo(small).isBetween(1L, 25L);
    }

    private long preview(int pools, int size) {
        SampleContest contest = SampleContest.published();
        List<String> ids = as("office")
                .get("/scoring/v1/contests/" + contest.id + "/pools")
                .jsonPath()
                .getList("items.id");
        for (String id : ids.subList(0, pools)) {
            UUID pool = UUID.fromString(id);
            fill(pool, size);
            counted(new Steps(id)::draw);
            confirmAll(pool);
        }
        Supplier<Response> look = () -> as("office")
                .contentType(JSON)
                .body("{\"patch\":{\"scoring\":{\"weights\":{\"components\":{\"THEORY\":50,\"PRACTICAL\":50}}}}}")
                .post("/scoring/v1/contests/" + contest.id + "/amendment-previews");
        counted(look);
        return counted(look);
    }

    @ParameterizedTest
    @CsvSource({
        "supervisor, /entries",
        "supervisor, /attendance",
        "supervisor, /attendance/versions",
        "supervisor, /draw",
        "supervisor, /codes",
        "tabulator, /sheets",
        "chief-judge, /sheets/{code}/versions",
        "chief-judge, /penalties",
        "judge, /results",
        "committee, /amendment-decisions"
    })
    void a_page_takes_the_same_number_of_statements_however_much_is_on_it(String user, String list) {
        SampleContest contest = SampleContest.published();
        Steps steps = new Steps(contest.poolId());
        UUID pool = UUID.fromString(steps.pool());
        fill(pool, 40);
        steps.draw();
        String path = steps.at(list.replace(
                "{code}",
                Objects.requireNonNull(as("supervisor").get(steps.at("/codes")).path("items[0].code"))));
        many(pool, 40);
        long first = counted(() -> as(user).get(path + "?limit=2"));

        Response seven = as(user).get(path + "?limit=7");
        String cursor = Objects.requireNonNull(seven.path("next"));
        Response whole = as(user).get(path + "?limit=200");
        assertThat(whole.jsonPath().getList("items")).hasSizeGreaterThanOrEqualTo(40);
        assertThat(List.of(
                        counted(() -> as(user).get(path + "?limit=2")),
                        counted(() -> as(user).get(path + "?limit=30")),
                        counted(() -> as(user).get(path + "?limit=30&cursor=" + cursor)),
                        counted(() -> as(user).get(path + "?limit=200"))))
                .as("%s", path)
                .containsOnly(first)
                .allMatch(count -> count > 0 && count < 6);
    }

    /** Of everything that a pool has lists of. */
    private void many(UUID pool, int count) {
        change("""
                insert into attendance (pool_id, entry_id, person_id, component, number, status, recorded_by, recorded_at)
                select pool_id, entry_id, gen_random_uuid(), 'THEORY', 1, 'PRESENT', 'x', now()
                from pool_entry where pool_id = ?""", pool);
        change("""
                insert into draw (pool_id, number, seed, code_key, witness, drawn_by, drawn_at, entries, table_hash)
                select ?, n, 'x', 'x', 'x', 'x', now(), 0, 'sha256:x' from generate_series(2, ?) n""", pool, count);
        change("""
                insert into mark_version (id, pool_id, sheet_id, number, purpose, written_by, written_at)
                select gen_random_uuid(), s.pool_id, s.id, n, 'FIRST_ENTRY', 'x', now()
                from sheet s, generate_series(1, ?) n where s.pool_id = ?""", count, pool);
        change("""
                insert into mark (mark_version_id, component, status, score)
                select id, 'THEORY', 'PRESENT', 20 from mark_version where pool_id = ?""", pool);
        change("""
                insert into penalty (id, pool_id, code, kind, reason, origin, decided_by, decided_at)
                select gen_random_uuid(), pool_id, code, 'DISQUALIFY', 'x', 'CHIEF_JUDGE', 'x', now()
                from blind_code where pool_id = ?""", pool);
        change("""
                insert into penalty_annulment (penalty_id, number, kind, reason, taken_by, taken_at)
                select id, 1, 'FILED', 'x', 'x', now() from penalty where pool_id = ?""", pool);
        change("""
                insert into result (pool_id, number, kind, rulebook_version, row_count, parts, hash, competed,
                  competed_persons, participating_units, published_by, published_at)
                select ?, n, 'PROVISIONAL', 1, 0, 1, 'sha256:x', 0, 0, 0, 'x', now() from generate_series(1, ?) n""", pool, count);
        change("""
                insert into amendment_decision (pool_id, rulebook_version, decision, reason, decided_by, decided_at)
                select ?, n, 'KEEP', 'x', 'x', now() from generate_series(1, ?) n""", pool, count);
    }

    private List<Long> qualification(int size) {
        SampleContest contest = SampleContest.published(TestRulebook.regional(5));
        UUID pool = decodedInBeijing(contest, size);
        String path = new Steps(pool.toString()).at("/qualification");
        List<Long> counts = new ArrayList<>();
        counts.add(counted(() -> as("office").get(path)));
        Response read = as("office").get(path);
        List<String> first = read.jsonPath().getList("entries.findAll { it.state == 'QUALIFIED' }.entryId");
        assertThat(first).hasSize(5);
        counts.add(counted(() -> as("office")
                .header("If-Match", read.header("ETag"))
                .contentType(JSON)
                .body(Map.of("entries", first))
                .post(path + "/confirmations")));
        return counts;
    }

    /** A held preliminary with a final result, each entry with a rank of its own. */
    private UUID decodedInBeijing(SampleContest contest, int size) {
        UUID pool = UUID.randomUUID();
        change("""
                insert into pool (id, contest_id, stage, region, skill, division, status, rulebook_version)
                values (?, ?, 'PRELIMINARY', '110000', ?, ?, 'DECODED', 1)""", pool, contest.id, SampleContest.SKILL, SampleContest.DIVISION);
        fill(pool, size);
        change("""
                insert into entry (id, contest_id, reference, unit_uscc, legal_uscc, unit_name, competitors)
                select entry_id, ?, reference, unit_uscc, legal_uscc, unit_name, competitors
                from pool_entry where pool_id = ?""", contest.id, pool);
        change("""
                insert into result (pool_id, number, kind, rulebook_version, row_count, parts, hash, competed,
                  competed_persons, participating_units, published_by, published_at)
                values (?, 1, 'FINAL', 1, ?, 1, 'sha256:sample', 0, 0, 0, 'x', now())""", pool, size);
        change("""
                insert into result_row (pool_id, number, place, entry_id, reference, unit_uscc, legal_uscc, unit_name,
                  competitors, status, rank, total, components, shared)
                select pool_id, 1, row_number() over (), entry_id, reference, unit_uscc, legal_uscc, unit_name,
                  competitors, 'RANKED', row_number() over (), 50, '{}', false
                from pool_entry where pool_id = ?""", pool);
        return pool;
    }

    private void fill(UUID pool, int size) {
        change("""
                insert into pool_entry (pool_id, entry_id, reference, unit_uscc, legal_uscc, unit_name, competitors, status)
                select ?, gen_random_uuid(), 'R' || i, 'U' || i, 'U' || i, '单位', '[]', 'IN'
                from generate_series(1, ?) i""", pool, size);
    }

    private long counted(Supplier<Response> step) {
        long before = sessions.getStatistics().getPrepareStatementCount();
        assertThat(step.get().statusCode()).isBetween(200, 201);
        return sessions.getStatistics().getPrepareStatementCount() - before;
    }

    private void confirmAll(UUID pool) {
        change("""
                insert into mark_version (id, pool_id, sheet_id, number, purpose, written_by, written_at)
                select gen_random_uuid(), pool_id, id, 1, 'FIRST_ENTRY', 'x', now() from sheet where pool_id = ?""", pool);
        for (String component : List.of("THEORY", "PRACTICAL")) {
            change("""
                    insert into mark (mark_version_id, component, status, score)
                    select id, ?, 'PRESENT', 20 + row_number() over (order by id) % 70
                    from mark_version where pool_id = ?""", component, pool);
        }
        change("update sheet set status = 'CONFIRMED', valid_number = 1, last_number = 1 where pool_id = ?", pool);
        change("update pool set status = 'MARKING', version = version + 1 where id = ?", pool);
    }

    private void change(String sql, Object... values) {
        QuarkusTransaction.requiringNew().run(() -> database.update(sql, values));
    }
}
