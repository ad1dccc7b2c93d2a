package org.podium.registration.membership;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.podium.kit.database.Database;
import org.podium.kit.test.Eventually;
import org.podium.kit.test.KafkaProbe;
import org.podium.kit.test.KafkaResource;
import org.podium.kit.test.PostgresResource;
import org.podium.kit.test.Tokens;
import org.podium.registration.Portal;

/** A membership that is revoked while it is told anew is revoked for the other services too. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(Tokens.class)
class RevokedAtOnceTest {
    private static final String ROOT = "/registration/v1";

    private final Grants grants;
    private final Database database;

    RevokedAtOnceTest(Grants grants, DataSource source) {
        this.grants = grants;
        this.database = new Database(source);
    }

    @Test
    void a_revocation_waits_for_whoever_tells_the_membership_anew_and_is_the_last_word() throws Exception {
        String contest = Portal.rehearsal();
        String subject = "account-" + UUID.randomUUID();
        String membership = granted(contest, subject);
        List<Future<Response>> revoked = new ArrayList<>();

        try (ExecutorService beside = Executors.newSingleThreadExecutor()) {
            QuarkusTransaction.requiringNew().timeout(60).run(() -> {
                grants.alone(UUID.fromString(contest), subject);
                revoked.add(beside.submit(() -> revoke(membership)));
                Eventually.holds(() -> assertThat(database.query(
                                "select 1 from pg_locks where locktype = 'advisory' and not granted",
                                row -> row.getInt(1)))
                        .isNotEmpty());
                grants.retell(UUID.fromString(contest), subject);
            });
            revoked.getFirst().get().then().statusCode(204);
        }

        Eventually.holds(() -> assertThat(KafkaProbe.of(Grants.TOPIC, membership))
                .extracting(KafkaProbe.Seen::type)
                .containsExactly(
                        "registration.membership-granted.v1",
                        "registration.membership-granted.v1",
                        "registration.membership-revoked.v1"));
    }

    private static Response revoke(String membership) {
        return Portal.as(Portal.office()).header("If-Match", "*").delete(ROOT + "/memberships/{m}", membership);
    }

    private static String granted(String contest, String subject) {
        return Portal.as(Portal.office())
                .contentType(ContentType.JSON)
                .body(Map.of("subject", subject, "role", "judge"))
                .post(ROOT + "/contests/{c}/memberships", contest)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
