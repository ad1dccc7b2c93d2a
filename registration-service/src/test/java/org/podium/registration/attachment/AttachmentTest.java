package org.podium.registration.attachment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.podium.kit.test.AtOnce;
import org.podium.kit.test.Eventually;
import org.podium.kit.test.KafkaProbe;
import org.podium.kit.test.KafkaResource;
import org.podium.kit.test.PostgresResource;
import org.podium.kit.test.SchemaCheck;
import org.podium.kit.test.Tokens;
import org.podium.registration.Portal;
import org.podium.registration.Sample;

/** The technical plan of the national contest (S1-25): every version stays, everybody reads it. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(Tokens.class)
class AttachmentTest {
    private static final String LIST = "/registration/v1/contests/{c}/attachments";
    private static final String VERSION = LIST + "/{a}/versions/{v}";
    private static final String PLAN = "TECHNICAL_PLAN";

    @Inject
    AttachmentVersions versions;

    @Test
    void every_version_stays_as_it_was_published_and_everybody_reads_it() throws NoSuchAlgorithmException {
        String contest = real("attachments-" + UUID.randomUUID());
        given().get(LIST, contest)
                .then()
                .statusCode(200)
                .body("items.name", contains(PLAN))
                .body("items.rule", contains("S1-25"))
                .body("items[0].versions", empty());

        publish(contest, 1, pdf("一")).then().statusCode(200).body("version", equalTo(1));
        publish(contest, 2, pdf("二")).then().statusCode(200).body("size", equalTo(pdf("二").length));

        String digest =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(pdf("一")));
        given().get(LIST, contest)
                .then()
                .body("items[0].versions.version", contains(1, 2))
                .body("items[0].versions[0].digest", equalTo("sha256:" + digest))
                .body("items[0].versions[0].contentType", equalTo("application/pdf"));
        Response first = given().get(VERSION, contest, PLAN, 1);
        first.then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("ETag", equalTo("\"" + digest + "\""))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Content-Disposition", containsString("-technical-plan-1.pdf"));
        assertThat(first.asByteArray()).isEqualTo(pdf("一"));
        given().header("If-None-Match", "\"" + digest + "\"")
                .get(VERSION, contest, PLAN, 1)
                .then()
                .statusCode(304);
        assertThat(given().get(VERSION, contest, PLAN, 2).asByteArray()).isEqualTo(pdf("二"));
        given().get(VERSION, contest, PLAN, 3).then().statusCode(404).body("code", equalTo("attachment-not-found"));
    }

    @Test
    void what_was_published_is_not_published_otherwise() {
        String contest = Portal.nationalRehearsal();
        publish(contest, 2, pdf("二"))
                .then()
                .statusCode(409)
                .body("code", equalTo("attachment-version-fixed"))
                .body("detail", containsString("1"));
        publish(contest, 1, pdf("一")).then().statusCode(200);
        publish(contest, 1, pdf("一")).then().statusCode(200);
        publish(contest, 1, pdf("另"))
                .then()
                .statusCode(409)
                .body("code", equalTo("attachment-version-fixed"))
                .body("detail", containsString("2"));
        Portal.as(Portal.office())
                .contentType("application/pdf")
                .body(pdf("二"))
                .put(VERSION, contest, PLAN, 2)
                .then()
                .statusCode(428);

        List<KafkaProbe.Seen> told = Eventually.get(() -> told(contest), seen -> !seen.isEmpty());
        assertThat(told).hasSize(1);
        SchemaCheck.ofTheHouse().valid(told.getFirst());
        assertThat(told.getFirst().data()).contains("\"version\":1", "\"rule\":\"S1-25\"");
    }

    @Test
    void of_several_who_publish_the_next_version_at_once_one_does() {
        String contest = Portal.nationalRehearsal();
        String[] texts = {"甲", "乙", "丙"};
        AtomicInteger next = new AtomicInteger();

        List<Integer> answers = AtOnce.call(
                3, () -> publish(contest, 1, pdf(texts[next.getAndIncrement()])).statusCode());

        assertThat(answers).containsOnlyOnce(200).containsOnly(200, 409);
    }

    @Test
    void what_is_no_pdf_or_empty_or_not_named_by_the_rulebook_is_refused() {
        String contest = Portal.nationalRehearsal();
        publish(contest, 1, Sample.jpeg(60, 80, 0)).then().statusCode(422).body("code", equalTo("attachment-format"));
        publish(contest, 1, new byte[0]).then().statusCode(422).body("code", equalTo("document-empty"));
        Portal.as(Portal.office())
                .header("If-None-Match", "*")
                .contentType("application/pdf")
                .body(pdf("一"))
                .put(VERSION, contest, "SCORING_SHEET", 1)
                .then()
                .statusCode(404)
                .body("code", equalTo("attachment-not-found"));
    }

    @Test
    void the_office_publishes_and_a_rehearsal_is_read_by_who_takes_part_and_gone_with_it() {
        String contest = Portal.nationalRehearsal();
        publish(contest, 1, pdf("一")).then().statusCode(200);
        List<AttachmentVersion> published = versions.of(UUID.fromString(contest));
        Portal.as(Portal.unit().token())
                .header("If-None-Match", "*")
                .contentType("application/pdf")
                .body(pdf("二"))
                .put(VERSION, contest, PLAN, 2)
                .then()
                .statusCode(403);
        Portal.as(Tokens.token("office-elsewhere", "office"))
                .header("If-None-Match", "*")
                .contentType("application/pdf")
                .body(pdf("二"))
                .put(VERSION, contest, PLAN, 2)
                .then()
                .statusCode(404);
        given().get(LIST, contest).then().statusCode(404);
        given().get(VERSION, contest, PLAN, 1).then().statusCode(404);
        Portal.as(Portal.office()).get(VERSION, contest, PLAN, 1).then().statusCode(200);

        Portal.as(Portal.office())
                .header("If-Match", Portal.contestTag(contest))
                .delete("/registration/v1/contests/{c}", contest)
                .then()
                .statusCode(204);

        assertThat(published).hasSize(1);
        assertThat(versions.of(UUID.fromString(contest))).isEmpty();
    }

    private static String real(String slug) {
        return Portal.as(Portal.office())
                .contentType("application/yaml")
                .body(Sample.national()
                        .replace("slug: national-2021", "slug: " + slug)
                        .getBytes(StandardCharsets.UTF_8))
                .post("/registration/v1/contests")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response publish(String contest, int version, byte[] content) {
        return Portal.as(Portal.office())
                .header("If-None-Match", "*")
                .contentType("application/pdf")
                .body(content)
                .put(VERSION, contest, PLAN, version);
    }

    private static byte[] pdf(String text) {
        return ("%PDF-1.4\n% " + text + "\n%%EOF\n").getBytes(StandardCharsets.UTF_8);
    }

    private static List<KafkaProbe.Seen> told(String contest) {
        return KafkaProbe.of("registration.contests", contest).stream()
                .filter(event -> event.type().equals("registration.attachment-published.v1"))
                .toList();
    }
}
