package org.podium.awards;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.podium.kit.database.Database;
import org.podium.kit.test.Eventually;

@RealParts
class DeletionTest {
    /** What is kept on purpose: the note that its trail was forgotten, answers and events for their time, positions, and the id that was deleted. */
    private static final String KEPT = """
            'idempotent_response', 'outbox', 'aggregate_sequence', 'inbox_position', 'republication', 'audit_forgotten', 'audit_record',
            'deleted_contest'""";

    @Inject
    Database database;

    @Test
    void a_deleted_rehearsal_leaves_nothing_but_its_numbers() {
        var world = World.tianjin("deleted");
        var pool = UUID.randomUUID();
        var certificates = throughConfirmation(world, pool);
        var first = certificates.getFirst();

        world.delete();
        Eventually.holds(() -> given().get("/awards/v1/contests/{c}", world.contest)
                .then()
                .statusCode(404)
                .header("Retry-After", nullValue()));
        given().accept("application/json")
                .get("/awards/v1/verify/{c}", first.get("verifyCode"))
                .then()
                .statusCode(404);

        var again = World.tianjin("deleted");
        assertThat(throughConfirmation(again, UUID.randomUUID()))
                .noneMatch(
                        certificate -> String.valueOf(certificate.get("number")).equals(first.get("number")));
    }

    @Test
    void no_table_speaks_of_a_deleted_rehearsal_and_what_is_told_of_it_later_is_dropped() {
        var world = World.tianjin("deleted-whole");
        var pool = UUID.randomUUID();
        world.drawn(pool, "FINAL", "AI_TRAINER", "EMPLOYEE");
        throughConfirmation(world, pool);
        var late = world.entry("迟到者");
        world.result(pool, 2, "CORRECTED").ranked(1, "90.00", late).published();
        var unheardOf = UUID.randomUUID();
        world.result(unheardOf, 1, "FINAL").ranked(1, "90.00", late).published();
        Eventually.holds(() -> assertThat(tablesThatSpeakOf(world.contest, pool, unheardOf, late.id))
                .contains("award", "certificate", "drawn_pool", "inbox_event", "known_membership", "result_part"));

        world.delete();
        late.told();
        world.drawn(unheardOf, "FINAL", "AI_TRAINER", "STUDENT");
        world.result(unheardOf, 2, "CORRECTED").ranked(1, "91.00", late).published();

        Eventually.holds(() -> {
            assertThat(tablesThatSpeakOf(world.contest, pool, unheardOf, late.id))
                    .isEmpty();
            assertThat(waiting(unheardOf)).isEmpty();
        });
    }

    private static List<Map<String, Object>> throughConfirmation(World world, UUID pool) {
        var result = world.result(pool, 1, "FINAL");
        RecomputationTest.rank(result, RecomputationTest.finalists(world, 20));
        result.published();
        world.computed(pool, 1);
        RecomputationTest.confirmed(world);
        return RecomputationTest.certificates(world);
    }

    /** Of every table that is there, those with a row in which one of these ids stands; of the inbox, what it keeps the data of. */
    private List<String> tablesThatSpeakOf(UUID... ids) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var found = new ArrayList<String>();
            for (var table : database.query(
                    "select table_name from information_schema.tables where table_schema = current_schema()"
                            + " and table_type = 'BASE TABLE' and table_name not like '%schema_history'"
                            + " and table_name not in (" + KEPT + ") order by table_name",
                    row -> row.getString(1))) {
                var text = table.equals("inbox_event") ? "t.data" : "t::text";
                var any = List.of(ids).stream()
                        .map(id -> text + " like '%" + id + "%'")
                        .collect(Collectors.joining(" or "));
                if (!database.query("select 1 from " + table + " t where " + any + " limit 1", row -> row.getInt(1))
                        .isEmpty()) found.add(table);
            }
            return found;
        });
    }

    private List<String> waiting(UUID aggregate) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.query(
                        "select type from inbox_event where aggregate_id = ? and state in ('WAITING', 'PARKED')",
                        row -> row.getString(1),
                        aggregate.toString()));
    }
}
