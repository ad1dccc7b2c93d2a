package org.podium.notification.delivery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hamcrest.CustomMatcher;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;
import org.podium.kit.database.Database;
import org.podium.kit.test.Eventually;
import org.podium.kit.test.KafkaResource;
import org.podium.kit.test.PostgresResource;
import org.podium.kit.test.Tokens;
import org.podium.notification.Samples;

/** Nobody listens at first; later the mail server comes. */
@QuarkusTest
@TestProfile(AwayServerTest.OwnPort.class)
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(Tokens.class)
@WithTestResource(AwayServerTest.FreePort.class)
class AwayServerTest {

    public static class OwnPort implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("podium.delivery.back-off", "50ms", "podium.delivery.pause-at-most", "200ms");
        }
    }

    public static class FreePort implements QuarkusTestResourceLifecycleManager {
        @Override
        public Map<String, String> start() {
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return Map.of("quarkus.mailer.host", "127.0.0.1", "quarkus.mailer.port", "" + socket.getLocalPort());
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        @Override
        public void stop() {
            // nothing was started
        }
    }

    @ConfigProperty(name = "quarkus.mailer.port")
    int port;

    @Inject
    Database database;

    @Test
    void mails_outlast_a_server_that_is_away_longer_than_all_pauses_and_leave_when_it_comes() {
        Samples.World world = new Samples.World().real().published().member("office", "office");
        UUID event = world.entry("entry-received");
        String id = Eventually.get(() -> tried(world), found -> !found.isEmpty());
        Instant longAfterTheLastPause = Instant.now().plusSeconds(2);
        Eventually.holds(() -> asOffice()
                .get("/notifications/v1/deliveries/{id}", id)
                .then()
                .body("status", equalTo("QUEUED"))
                .body("history.size()", equalTo(1))
                .body("history[0].startedAt", isAfter(longAfterTheLastPause)));

        GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            Eventually.holds(() -> asOffice()
                    .get("/notifications/v1/deliveries/{id}", id)
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("SENT"))
                    .body("history.size()", equalTo(1))
                    .body("history[0].outcome", equalTo("ACCEPTED")));
            assertThat(server.getReceivedMessages()).hasSize(1);
            assertThat(header(server, "X-Podium-Event")).isEqualTo(event.toString());
            assertThat(header(server, "Message-ID")).isEqualTo("<" + id + "@podium.test>");
            asOffice()
                    .post("/notifications/v1/deliveries/{id}/retry", id)
                    .then()
                    .statusCode(428);
            asOffice()
                    .header("If-Match", "\"1\"")
                    .post("/notifications/v1/deliveries/{id}/retry", id)
                    .then()
                    .statusCode(412);
            asOffice()
                    .header(
                            "If-Match",
                            asOffice()
                                    .get("/notifications/v1/deliveries/{id}", id)
                                    .header("ETag"))
                    .post("/notifications/v1/deliveries/{id}/retry", id)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("delivery-not-retryable"));
            theOfficePutsBackWhatFailed(world, id, server);
        } finally {
            server.stop();
        }
    }

    private void theOfficePutsBackWhatFailed(Samples.World world, String id, GreenMail server) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.update(
                        "update delivery set status = 'FAILED', failures = 2 where id = ?", UUID.fromString(id)));
        given().auth()
                .oauth2(Tokens.token("auditor", "auditor"))
                .post("/notifications/v1/deliveries/retry?contest={c}", world.contest)
                .then()
                .statusCode(403);
        asOffice()
                .post("/notifications/v1/deliveries/retry?contest={c}", world.contest)
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency-key-missing"));
        putBack("elsewhere", UUID.randomUUID()).statusCode(404);
        putBack("once", world.contest).statusCode(200).body("retried", equalTo(1));
        Eventually.holds(() -> assertThat(server.getReceivedMessages()).hasSize(2));
        putBack("once", world.contest).header("Idempotent-Replayed", "true").body("retried", equalTo(1));
        putBack("again", world.contest).body("retried", equalTo(0));
    }

    private static ValidatableResponse putBack(String key, UUID contest) {
        return asOffice()
                .header("Idempotency-Key", key + " " + contest)
                .post("/notifications/v1/deliveries/retry?contest={c}", contest)
                .then();
    }

    private static Matcher<String> isAfter(Instant moment) {
        return new CustomMatcher<>("after " + moment) {
            @Override
            public boolean matches(Object said) {
                return Instant.parse(String.valueOf(said)).isAfter(moment);
            }
        };
    }

    private static String header(GreenMail server, String name) {
        try {
            return server.getReceivedMessages()[0].getHeader(name, null);
        } catch (jakarta.mail.MessagingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The delivery once somebody has tried to send it; empty before. */
    private static String tried(Samples.World world) {
        List<String> ids = asOffice()
                .get("/notifications/v1/deliveries?contest={c}", world.contest)
                .then()
                .extract()
                .path("items.findAll { it.lastError != null }.id");
        return ids == null || ids.isEmpty() ? "" : ids.getFirst();
    }

    private static RequestSpecification asOffice() {
        return given().auth().oauth2(Tokens.token("office", "office"));
    }
}
