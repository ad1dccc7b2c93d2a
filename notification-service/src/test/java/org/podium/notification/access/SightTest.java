package org.podium.notification.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.podium.kit.test.Eventually;
import org.podium.kit.test.KafkaResource;
import org.podium.kit.test.MailboxResource;
import org.podium.kit.test.PostgresResource;
import org.podium.kit.test.Tokens;
import org.podium.notification.Samples;

/** What there is for whom: a stranger does not even learn that it is there. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(Tokens.class)
@WithTestResource(MailboxResource.class)
class SightTest {
    private static final String OWN = "91350100M000100Y43";
    private static final String OTHER = "12120000401359A02R";

    @Test
    void a_rehearsal_is_followed_for_its_members_and_its_units_and_a_real_contest_for_everybody() {
        Samples.World world = world();
        world.entry("entry-received");
        written(world);
        String contest = "/notifications/v1/contests/{c}";
        List<RequestSpecification> strangers = List.of(
                given(),
                given().auth().oauth2(Tokens.token("judge", "judge")),
                given().auth().oauth2(Tokens.unit("unit-b", OTHER)));
        for (RequestSpecification stranger : strangers) {
            // as a contest that nobody has told of
            stranger.get(contest, world.contest)
                    .then()
                    .statusCode(404)
                    .header("Retry-After", notNullValue())
                    .body("code", equalTo("not-known-yet"));
        }
        office().get(contest, world.contest).then().statusCode(200);
        given().auth()
                .oauth2(Tokens.unit("unit-a", OWN))
                .get(contest, world.contest)
                .then()
                .statusCode(200);

        Samples.World real = new Samples.World().real().published();
        Eventually.holds(
                () -> given().get(contest, real.contest).then().statusCode(200).body("rehearsal", equalTo(false)));
    }

    @Test
    void who_has_no_duty_with_mails_does_not_learn_whether_there_is_a_delivery() {
        Samples.World world = world();
        world.entry("entry-received");
        written(world);
        String id = office().get("/notifications/v1/deliveries?contest={c}", world.contest)
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
        for (String delivery : List.of(id, UUID.randomUUID().toString())) {
            given().auth()
                    .oauth2(Tokens.token("judge", "judge"))
                    .get("/notifications/v1/deliveries/{d}", delivery)
                    .then()
                    .statusCode(403);
        }
    }

    private static Samples.World world() {
        return new Samples.World().published().member("office", "office");
    }

    private static void written(Samples.World world) {
        Eventually.holds(() -> office().get("/notifications/v1/messages?contest={c}", world.contest)
                .then()
                .statusCode(200)
                .body("items", hasSize(1)));
    }

    private static RequestSpecification office() {
        return given().auth().oauth2(Tokens.token("office", "office"));
    }
}
