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

    /** The last event of the entry that this service has taken in; what follows is done in the same transaction. */
    private String taken(EntrySample entry) {
        return QuarkusTransaction.requiringNew().call(() -> database.first(
                        "select sequence::text from inbox_position where topic = 'registration.entries' and aggregate_id = ?",
                        row -> row.getString(1),
                        entry.id.toString())
                .orElseThrow());
    }
}
