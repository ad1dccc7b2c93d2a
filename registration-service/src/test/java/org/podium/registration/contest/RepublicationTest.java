package org.podium.registration.contest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.podium.kit.test.Eventually;
import org.podium.kit.test.KafkaProbe;
import org.podium.kit.test.KafkaProbe.Seen;
import org.podium.kit.test.KafkaResource;
import org.podium.kit.test.PostgresResource;
import org.podium.kit.test.SchemaCheck;
import org.podium.kit.test.Tokens;
import org.podium.registration.Portal;
import org.podium.registration.Sample;

/** Who joins when the topics have forgotten the beginning can be told a contest, its memberships and its entries again. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(Tokens.class)
class RepublicationTest {
    private static final String ROOT = "/registration/v1";

    @Test
    void every_version_every_membership_and_every_entry_is_told_again() {
        String contest = Portal.rehearsal();
        Portal.amend(contest, "补充说明", Map.of("contest", Map.of("theme", Map.of("zh", "主题", "en", "Theme"))))
                .then()
                .statusCode(201);
        String revoked = membership(contest);
        Portal.as(Portal.office())
                .header("If-Match", "*")
                .delete(ROOT + "/memberships/{m}", revoked)
                .then()
                .statusCode(204);
        String stands = membership(contest);
        Portal.UnitUser unit = Portal.unit();
        String draft = unit.drafted(contest, Sample.form(Sample.competitor()));
        String waiting = unit.submitted(contest, Sample.form(Sample.competitor()));
        String left = Portal.unit().complete(contest, Sample.form(Sample.competitor()));
        Portal.review(left, "APPROVE", "材料齐全").then().statusCode(200);
        Portal.disqualify(left, "荣誉申报不实", "S2-13").then().statusCode(200);

        republished(contest);

        assertThat(again("registration.contests", contest))
                .extracting(Seen::type)
                .containsExactly("registration.contest-published.v1", "registration.contest-amended.v1");
        assertThat(again("registration.contests", contest).getLast().data())
                .contains(
                        "\"theme\":{\"en\":\"Theme\",\"zh\":\"主题\"}",
                        "\"reason\":\"补充说明\"",
                        "\"clock\":\"2025-10-20T01:00:00Z\"");
        assertThat(again("registration.memberships", revoked))
                .extracting(Seen::type)
                .containsExactly("registration.membership-revoked.v1");
        assertThat(again("registration.memberships", stands))
                .extracting(Seen::type)
                .containsExactly("registration.membership-granted.v1");
        assertThat(again("registration.entries", waiting))
                .extracting(Seen::type)
                .containsExactly("registration.entry-received.v1");
        assertThat(again("registration.entries", left))
                .extracting(Seen::type)
                .containsExactly("registration.entry-approved.v1", "registration.entry-disqualified.v1");
        assertThat(again("registration.entries", left))
                .extracting(told -> JsonPath.from(told.data()).getString("ground.rule"))
                .containsExactly(null, "S2-13");
        assertThat(again("registration.units", unit.uscc()))
                .extracting(Seen::type)
                .containsExactly("registration.unit-described.v1");
        assertThat(KafkaProbe.of("registration.entries", draft)).isEmpty();
    }

    private static String membership(String contest) {
        return Portal.as(Portal.office())
                .contentType("application/json")
                .body(Map.of("subject", Tokens.subject("judge"), "role", "judge", "skill", "AI_TRAINER"))
                .post(ROOT + "/contests/{c}/memberships", contest)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void republished(String contest) {
        String location = Portal.as(Portal.office())
                .post(ROOT + "/contests/{c}/republications", contest)
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        Eventually.holds(() -> Portal.as(Portal.office())
                .get(location)
                .then()
                .statusCode(200)
                .body("finishedAt", notNullValue())
                .body("failures", equalTo(0)));
    }

    /** What is told again of an aggregate: after all else, valid, and all of one series. */
    private static List<Seen> again(String topic, String aggregate) {
        List<Seen> series = Eventually.get(
                () -> KafkaProbe.of(topic, aggregate).stream()
                        .filter(seen -> seen.headers().containsKey("ce_restatedfrom"))
                        .toList(),
                found -> !found.isEmpty());
        series.forEach(SchemaCheck.ofTheHouse()::valid);
        String from = Long.toString(series.getFirst().sequence());
        assertThat(series)
                .extracting(seen -> seen.headers().get("ce_restatedfrom"))
                .containsOnly(from);
        assertThat(series.getLast().sequence())
                .isEqualTo(KafkaProbe.of(topic, aggregate).getLast().sequence());
        return series;
    }
}
