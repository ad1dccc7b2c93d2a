package org.podium.notification.message;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.podium.kit.test.Eventually;
import org.podium.kit.test.KafkaProbe;
import org.podium.kit.test.KafkaResource;
import org.podium.kit.test.MailboxResource;
import org.podium.kit.test.PostgresResource;
import org.podium.kit.test.Tokens;
import org.podium.notification.Samples;

/** This service joins late: owners tell it again what it never heard, and nobody gets a mail about what is long past. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(Tokens.class)
@WithTestResource(MailboxResource.class)
class ToldAgainTest {
    @Test
    void a_contest_and_an_entry_are_learned_from_what_is_told_again_without_a_mail() {
        Samples.World world = new Samples.World().member("office", "office");
        again("registration.contests", world.contest, "registration.contest-published.v1", world);
        again("registration.entries", world.entry, "registration.entry-approved.v1", world);

        UUID award = world.once("awards.awards", "awards.award-confirmed.v1", n -> n.put("entryId", ""));

        Eventually.holds(() -> given().auth()
                .oauth2(Tokens.token("office", "office"))
                .get("/notifications/v1/messages?contest={c}", world.contest)
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items.eventId", everyItem(equalTo(award.toString()))));
    }

    private static void again(String topic, UUID aggregate, String type, Samples.World world) {
        String sample = type.startsWith("registration.entry") ? "registration.entry-received.v1" : type;
        String data = Samples.event(sample)
                .put("contestId", world.contest.toString())
                .put("entryId", world.entry.toString())
                .toString();
        // five events are gone; one more than those is told here for the first time
        KafkaProbe.restate(topic, aggregate.toString(), type, 6, 6, data);
    }
}
