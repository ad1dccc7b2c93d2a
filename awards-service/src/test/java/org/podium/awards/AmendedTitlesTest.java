package org.podium.awards;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.podium.kit.database.Database;
import org.podium.kit.test.Eventually;

/** Registration finds something else of a title that it knew, since the list of titles was amended after the result. */
@RealParts
class AmendedTitlesTest {
    @Inject
    Database database;

    @Test
    void what_is_found_of_a_known_title_costs_the_award_until_it_is_confirmed_and_a_fact_costs_it_later_too() {
        var world = World.tianjin("amended-titles");
        var pool = UUID.randomUUID();
        var entries = RecomputationTest.finalists(world, 20);
        var result = world.result(pool, 1, "FINAL");
        RecomputationTest.rank(result, entries);
        result.published();
        world.computed(pool, 1);

        entries.get(4).barredFromAwards().told();
        Eventually.holds(() -> assertThat(world.outcome(pool)).contains("PROMOTION 选手5 LEVEL_2 LAPSED"));

        RecomputationTest.confirmed(world);
        var sixth = entries.get(5);
        var before = taken(sixth);
        sixth.barredFromAwards().told();
        Eventually.holds(() -> assertThat(taken(sixth)).isNotEqualTo(before));
        assertThat(world.outcome(pool)).contains("PROMOTION 选手5 LEVEL_2 LAPSED", "PROMOTION 选手6 LEVEL_2 CONFIRMED");

        sixth.holdsTianjinTitle().told();
        Eventually.holds(() -> assertThat(world.outcome(pool)).contains("PROMOTION 选手6 LEVEL_2 LAPSED"));
    }

    @Test
    void of_an_entry_whose_titles_were_not_kept_yet_a_finding_takes_nothing_back() {
        var world = World.tianjin("titles-not-kept");
        var pool = UUID.randomUUID();
        var entries = RecomputationTest.finalists(world, 20);
        var result = world.result(pool, 1, "FINAL");
        RecomputationTest.rank(result, entries);
        result.published();
        world.computed(pool, 1);
        RecomputationTest.confirmed(world);
        var fifth = entries.get(4);
        QuarkusTransaction.requiringNew()
                .run(() -> assertThat(database.update("""
                        update entry set competitors = (
                          select jsonb_agg(c - 'titles') from jsonb_array_elements(competitors) c) where id = ?
                        """, fifth.id)).isOne());

        var before = taken(fifth);
        fifth.holdsTianjinTitle().told();
        Eventually.holds(() -> assertThat(taken(fifth)).isNotEqualTo(before));
        assertThat(world.outcome(pool)).contains("PROMOTION 选手5 LEVEL_2 CONFIRMED");

        // from then on they are kept
        fifth.holdsTianjinTitle().told();
        Eventually.holds(() -> assertThat(world.outcome(pool)).contains("PROMOTION 选手5 LEVEL_2 LAPSED"));
    }

    @Test
    void whose_result_it_is_stays_where_a_result_is_taken_while_a_fact_comes() {
        var world = World.tianjin("result-beside-fact");
        var pool = UUID.randomUUID();
        var team = world.entry("选手1").with("选手2", true).told();
        world.result(pool, 1, "FINAL").ranked(1, "95.00", team).published();
        world.computed(pool, 1);

        var before = taken(team);
        var first = team.person.toString();
        QuarkusTransaction.requiringNew().run(() -> {
            // as a corrected result does: the contest's row, then whose it is
            database.query("select 1 from contest where id = ? for update", row -> row.getInt(1), world.contest);
            team.named("选手一").told();
            Eventually.holds(() -> assertThat(database.query(
                            "select pid from pg_locks where not granted"
                                    + " and pg_backend_pid() = any(pg_blocking_pids(pid))",
                            row -> row.getInt(1)))
                    .isNotEmpty());
            database.update("update entry set ranked = jsonb_build_array(?::text) where id = ?", first, team.id);
        });

        Eventually.holds(() -> assertThat(taken(team)).isNotEqualTo(before));
        assertThat(ranked(team)).contains(first).doesNotContain(",");
    }

    private String ranked(EntrySample entry) {
        return QuarkusTransaction.requiringNew().call(() -> database.first(
                        "select ranked::text from entry where id = ?", row -> row.getString(1), entry.id)
                .orElseThrow());
    }

    /** The last event of the entry that this service has taken in; what follows is done in the same transaction. */
    private String taken(EntrySample entry) {
        return QuarkusTransaction.requiringNew().call(() -> database.first(
                        "select sequence::text from inbox_position where topic = 'registration.entries' and aggregate_id = ?",
                        row -> row.getString(1),
                        entry.id.toString())
                .orElseThrow());
    }
}
