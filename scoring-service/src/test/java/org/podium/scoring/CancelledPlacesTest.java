package org.podium.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.podium.kit.database.Database;
import org.podium.kit.test.Eventually;

/** Nobody is offered a place in what an announcement has cancelled, nor one that the cancellation itself leaves (S1-28, A-69). */
@QuarkusTest
class CancelledPlacesTest extends ServiceTest {
    @Inject
    Database database;

    private final List<UUID> e = new ArrayList<>();

    @Test
    void who_withdraws_from_a_final_that_is_cancelled_makes_place_for_nobody() {
        Preliminary region = confirmed();
        cancel(region, "{\"stage\": \"FINAL\"}");

        region.contest.happened(e.get(1), "registration.entry-withdrawn.v1");

        withdrawn(region, e.get(1));
        assertThat(region.state(e.get(2))).isEqualTo("NOT_QUALIFIED");
        nobodyIsOffered(region);
    }

    @Test
    void an_entry_that_ends_before_its_cancellation_is_heard_of_makes_place_for_nobody() {
        Preliminary region = confirmed();

        region.contest.happened(e.get(1), "registration.entry-cancelled.v1");

        withdrawn(region, e.get(1));
        nobodyIsOffered(region);
        cancel(region, "{}");
        assertThat(region.state(e.get(2))).isEqualTo("NOT_QUALIFIED");
        nobodyIsOffered(region);
    }

    private Preliminary confirmed() {
        Preliminary region = Preliminary.held(SampleContest.published(TestRulebook.regional(2)), e, "90", "85", "80");
        region.confirm(e.get(0), e.get(1)).then().statusCode(200);
        return region;
    }

    private static void cancel(Preliminary region, String part) {
        region.contest.announce(2, """
                {"contest": {"cancellations": [{"id": "S2-29/CANCELLED", "of": %s, "day": "2025-11-12",
                  "clause": "S2 五(二)", "sentence": {"zh": "人数不足，取消", "en": "too few"}}]}}""".formatted(part));
        Eventually.holds(() -> region.read().then().body("rulebookVersion", equalTo(2)));
    }

    private static void withdrawn(Preliminary region, UUID entry) {
        Eventually.holds(() -> assertThat(region.state(entry)).isEqualTo("WITHDRAWN"));
    }

    /** Whatever is told is written with what it follows from, so that nothing is on its way. */
    private void nobodyIsOffered(Preliminary region) {
        assertThat(database.query(
                        "select type from outbox where aggregate_id = ?", row -> row.getString(1), region.pool.pool()))
                .contains("scoring.entries-qualified.v1")
                .doesNotContain("scoring.place-offered.v1");
    }
}
