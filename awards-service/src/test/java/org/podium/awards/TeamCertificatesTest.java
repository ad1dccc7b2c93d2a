package org.podium.awards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.podium.kit.test.Eventually;
import org.podium.kit.test.KafkaProbe;

/** A team's prize is one certificate for each of the team, but for who may have no award. */
@RealParts
class TeamCertificatesTest {
    private static final String PRIZES_OF_TEAMS = """
            {"awards": {"minimumField": null, "ineligibleHolders": {"team": "%s"}, "rules": [
              {"id": "S1-28", "rule": "prizes", "gives": "PRIZE",
               "tiers": [{"name": "FIRST", "label": {"zh": "一等奖", "en": "first prize"}, "places": 2}],
               "clause": "S2 六", "sentence": {"zh": "前两队一等奖。", "en": "A first prize for two teams."}}]}}
            """;

    private final UUID pool = UUID.randomUUID();

    @Test
    void who_may_have_no_award_gets_no_certificate_of_the_prize_that_the_team_keeps() {
        var world = World.tianjinWith(PRIZES_OF_TEAMS.formatted("PERSON"), "team-certificates");
        var barred = world.entry("不领奖者").holdsTianjinTitle().with("队友", true).told();
        var other = world.entry("选手甲").with("选手乙", true).told();
        ranked(world, barred, other);
        assertThat(world.outcome(pool)).contains("PRIZE 不领奖者、队友 FIRST PROPOSED", "PRIZE 选手甲、选手乙 FIRST PROPOSED");

        RecomputationTest.confirmed(world);

        world.as("office")
                .get("/awards/v1/contests/{c}/awards/confirmation", world.contest)
                .then()
                .statusCode(200)
                .body("confirmed", equalTo(2))
                .body("certificates", equalTo(3));
        assertThat(holders(world, "VALID")).containsExactlyInAnyOrder("队友", "选手甲", "选手乙");
        var told = Eventually.get(
                () -> KafkaProbe.all("awards.certificates").stream()
                        .filter(event -> event.data().contains(world.contest.toString()))
                        .toList(),
                events -> events.size() == 3);
        assertThat(told).noneMatch(event -> event.data().contains(barred.person.toString()));

        other.holdsTianjinTitle().told(); // learned of after the confirmation: what was given is another prize now
        Eventually.holds(() -> assertThat(holders(world, "REVOKED")).containsExactlyInAnyOrder("选手甲", "选手乙"));
        assertThat(holders(world, "VALID")).containsExactly("队友");
    }

    @Test
    void where_the_rulebook_lets_the_whole_team_go_without_nobody_of_it_gets_one() {
        var world = World.tianjinWith(PRIZES_OF_TEAMS.formatted("TEAM"), "team-without");
        var barred = world.entry("不领奖者").holdsTianjinTitle().with("队友", true).told();
        var other = world.entry("选手甲").with("选手乙", true).told();
        ranked(world, barred, other);
        assertThat(world.outcome(pool)).contains("PRIZE 不领奖者、队友 FIRST LAPSED");

        RecomputationTest.confirmed(world);

        assertThat(holders(world, "VALID")).containsExactlyInAnyOrder("选手甲", "选手乙");
    }

    private void ranked(World world, EntrySample first, EntrySample second) {
        world.result(pool, 1, "FINAL")
                .ranked(1, "90.00", first)
                .ranked(2, "80.00", second)
                .published();
        world.computed(pool, 1);
    }

    private static List<Object> holders(World world, String status) {
        return RecomputationTest.certificates(world).stream()
                .filter(certificate -> status.equals(certificate.get("status")))
                .map(certificate -> World.recipient(certificate).get("name"))
                .toList();
    }
}
