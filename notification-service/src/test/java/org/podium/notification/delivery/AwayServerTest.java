package org.podium.notification.delivery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
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
            return Map.of("podium.delivery.back-off", "300ms,300ms,1h");
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

    @Test
    void a_mail_is_tried_again_while_the_server_is_away_and_leaves_when_it_is_put_back() {
        Samples.World world = new Samples.World().real().published().member("office", "office");
        UUID event = world.entry("entry-received");
        String id = Eventually.get(() -> waiting(world), found -> !found.isEmpty());

        GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            asOffice()
                    .post("/notifications/v1/deliveries/{id}/retry", id)
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("RETRYING"));
            Eventually.holds(() -> asOffice()
                    .get("/notifications/v1/deliveries/{id}", id)
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("SENT"))
                    .body("history.size()", greaterThan(3))
                    .body("history[0].outcome", equalTo("DEFERRED"))
                    .body("history[-1].outcome", equalTo("ACCEPTED")));
            assertThat(server.getReceivedMessages()).hasSize(1);
            assertThat(header(server, "X-Podium-Event")).isEqualTo(event.toString());
            assertThat(header(server, "Message-ID")).isEqualTo("<" + id + "@podium.test>");
            asOffice()
                    .post("/notifications/v1/deliveries/{id}/retry", id)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("delivery-not-retryable"));
        } finally {
            server.stop();
        }
    }

    private static String header(GreenMail server, String name) {
        try {
            return server.getReceivedMessages()[0].getHeader(name, null);
        } catch (jakarta.mail.MessagingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The delivery once its two short pauses are over and the long one has begun; empty before. */
    private static String waiting(Samples.World world) {
        List<String> ids = asOffice()
                .get("/notifications/v1/deliveries?contest={c}&status=RETRYING", world.contest)
                .then()
                .extract()
                .path("items.findAll { it.attempts == 3 }.id");
        return ids == null || ids.isEmpty() ? "" : ids.getFirst();
    }

    private static RequestSpecification asOffice() {
        return given().auth().oauth2(Tokens.token("office", "office"));
    }
}
