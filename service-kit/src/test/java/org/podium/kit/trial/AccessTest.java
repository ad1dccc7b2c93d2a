package org.podium.kit.trial;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.podium.kit.crypto.Keys;
import org.podium.kit.database.Database;
import org.podium.kit.test.Eventually;
import org.podium.kit.test.KafkaProbe;
import org.podium.kit.test.Tokens;

@QuarkusTest
@TestProfile(Trial.class)
class AccessTest {
    @Inject
    Keys keys;

    @Inject
    Database database;

    private static int asks(String user, String role, UUID contest, String skill) {
        return given().auth()
                .oauth2(Tokens.token(user, role))
                .get("/trials/v1/contests/%s/skills/%s".formatted(contest, skill))
                .statusCode();
    }

    private static void tell(String type, UUID membership, long sequence, UUID contest, String subject, String limit) {
        KafkaProbe.send(
                "registration.memberships",
                membership.toString(),
                "registration.membership-" + type + ".v1",
                sequence,
                """
                {"membershipId":"%s","contestId":"%s","subject":"%s","role":"judge"%s}""".formatted(membership, contest, subject, limit));
    }

    @Test
    void a_membership_says_where_a_role_holds_and_a_revocation_ends_it() {
        UUID contest = UUID.randomUUID();
        UUID membership = UUID.randomUUID();
        assertThat(asks("judge", "judge", contest, "AI")).isEqualTo(404);

        tell("granted", membership, 1, contest, Tokens.subject("judge"), ",\"skill\":\"AI\"");
        Eventually.holds(() -> assertThat(asks("judge", "judge", contest, "AI")).isEqualTo(200));
        assertThat(asks("judge", "judge", contest, "ROBOT")).isEqualTo(404);
        assertThat(asks("judge", "judge", UUID.randomUUID(), "AI")).isEqualTo(404);
        assertThat(asks("judge2", "judge", contest, "AI")).isEqualTo(404);
        assertThat(asks("judge", "unit", contest, "AI")).isEqualTo(403);
        given().get("/trials/v1/contests/%s/skills/AI".formatted(contest))
                .then()
                .statusCode(401);

        tell("revoked", membership, 2, contest, Tokens.subject("judge"), "");
        Eventually.holds(() -> assertThat(asks("judge", "judge", contest, "AI")).isEqualTo(404));
    }

    @Test
    void a_deleted_contest_has_no_members_also_where_the_grant_arrives_after_the_deletion() {
        UUID contest = UUID.randomUUID();
        Membership.granted(contest, "judge-before", "judge", Map.of());
        Eventually.holds(
                () -> assertThat(asks("judge-before", "judge", contest, "AI")).isEqualTo(200));

        KafkaProbe.send(
                "registration.contests",
                contest.toString(),
                "registration.contest-deleted.v1",
                1,
                "{\"contestId\":\"%s\"}".formatted(contest));
        Eventually.holds(
                () -> assertThat(asks("judge-before", "judge", contest, "AI")).isEqualTo(404));
        UUID late = Membership.granted(contest, "judge-late", "judge", Map.of());

        Eventually.holds(() -> assertThat(database.query(
                        "select 1 from inbox_event where aggregate_id = ? and state = 'HANDLED'",
                        row -> 1,
                        late.toString()))
                .isNotEmpty());
        assertThat(database.query("select 1 from known_membership where contest_id = ?", row -> 1, contest))
                .isEmpty();
    }

    @Test
    void the_token_says_who_somebody_is() {
        given().auth()
                .oauth2(Tokens.token("unit-a", java.util.Set.of("unit"), "91350100M000100Y43", "120000"))
                .get("/trials/v1/me")
                .then()
                .body("subject", equalTo(Tokens.subject("unit-a")))
                .body("username", equalTo("unit-a"))
                .body("client", equalTo("podium-test"))
                .body("unit", equalTo("91350100M000100Y43"))
                .body("region", equalTo("120000"))
                .body("roles[0]", equalTo("unit"));
        given().get("/trials/v1/me").then().body("username", equalTo("system"));
    }

    @Test
    void what_nobody_has_said_to_be_public_is_closed() {
        given().get("/trials/v1/forgotten").then().statusCode(401);
        given().auth()
                .oauth2(Tokens.token("office", "office"))
                .get("/trials/v1/forgotten")
                .then()
                .statusCode(403);
    }

    @Test
    void sealed_values_open_only_in_their_place_and_digests_keep_their_purpose() {
        byte[] sealed = keys.seal("11010519491231002X", "person 1");
        assertThat(keys.openText(sealed, "person 1")).isEqualTo("11010519491231002X");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> keys.openText(sealed, "person 2"))
                .hasMessageContaining("cannot decrypt");
        assertThat(keys.digest("id", "x")).isEqualTo(keys.digest("id", "x")).isNotEqualTo(keys.digest("phone", "x"));
        assertThat(keys.digests("id", "x")).first().isEqualTo(keys.digest("id", "x"));
    }
}
