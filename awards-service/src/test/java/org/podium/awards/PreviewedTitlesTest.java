package org.podium.awards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.podium.kit.database.Database;
import org.podium.kit.test.Eventually;
import org.podium.rulebook.reading.Rulebooks;

/** Which awards change with a list of titles is shown before it is amended. */
@RealParts
class PreviewedTitlesTest {
    @Inject
    Database database;

    private List<EntrySample> entries = List.of();

    @Test
    void awards_that_another_list_of_titles_takes_and_gives_are_those_that_change() {
        var world = World.tianjin("preview-titles");
        var pool = pool(world);
        var third = entries.get(2).holds("示例称号").told();
        var fifth = entries.get(4).holds("海河工匠").barredFromAwards().told();
        Eventually.holds(() -> assertThat(world.outcome(pool)).contains("PROMOTION 选手5 LEVEL_2 LAPSED"));
        var intended = Rulebooks.canonicalJson(World.tianjin()).replace("\"海河工匠\"", "\"示例称号\"");

        Eventually.holds(() -> AmendmentPreviewTest.preview(world, "office", Map.of("rulebook", intended))
                .then()
                .statusCode(200)
                .body("pools[0].effect", equalTo("KEEPS_ITS_VERSION"))
                .body("pools[0].following.titlesUnknown", equalTo(0))
                .body(
                        "pools[0].following.awards.findAll { it.kind == 'PROMOTION' }.entryId",
                        containsInAnyOrder(third.id.toString(), fifth.id.toString())));

        var shown = AmendmentPreviewTest.preview(world, "office", Map.of("rulebook", intended))
                .jsonPath()
                .<Map<String, Object>>getList("pools[0].following.awards");
        var expected = standing(world, pool);
        for (var change : shown) {
            if (change.get("after") instanceof Map<?, ?> after) {
                expected.put(AmendmentPreviewTest.award(change), after.get("detail") + " " + after.get("status"));
            } else {
                expected.remove(AmendmentPreviewTest.award(change));
            }
        }
        AmendmentPreviewTest.amend(
                world, Rulebooks.read(intended, "intended").rulebook().orElseThrow());
        third.barredFromAwards().told();
        fifth.barredNoMore().told();

        Eventually.holds(() -> assertThat(world.outcome(pool))
                .contains("PROMOTION 选手3 LEVEL_2 LAPSED", "PROMOTION 选手5 LEVEL_2 PROPOSED"));
        assertThat(standing(world, pool)).isEqualTo(expected);

        RecomputationTest.confirmed(world);
        AmendmentPreviewTest.preview(world, "office", Map.of("rulebook", Rulebooks.canonicalJson(World.tianjin())))
                .then()
                .statusCode(200)
                .body("pools[0].following", nullValue())
                .body("pools[0].awards", empty());
    }

    @Test
    void of_whom_no_titles_are_kept_it_says_that_what_is_found_is_not_known_here() {
        var world = World.tianjin("preview-titles-unknown");
        pool(world);
        var fifth = entries.get(4).id;
        QuarkusTransaction.requiringNew()
                .run(() -> assertThat(database.update("""
                        update entry set competitors = (
                          select jsonb_agg(c - 'titles') from jsonb_array_elements(competitors) c) where id = ?
                        """, fifth)).isOne());

        AmendmentPreviewTest.preview(world, "office", Map.of("rulebook", Rulebooks.canonicalJson(World.tianjin())))
                .then()
                .statusCode(200)
                .body("pools[0].following.titlesUnknown", equalTo(1))
                .body("pools[0].following.awards", empty());
    }

    /** Twenty employees of one pool, ranked from 1 to 20. */
    private UUID pool(World world) {
        var pool = UUID.randomUUID();
        entries = RecomputationTest.finalists(world, 20);
        var result = world.result(pool, 1, "FINAL");
        RecomputationTest.rank(result, entries);
        result.published();
        world.computed(pool, 1);
        return pool;
    }

    /** What each award gives and where it stands. */
    private static Map<String, String> standing(World world, UUID pool) {
        var standing = new HashMap<String, String>();
        world.awards(pool)
                .forEach(award -> standing.put(
                        AmendmentPreviewTest.award(award), award.get("detail") + " " + award.get("status")));
        return standing;
    }
}
