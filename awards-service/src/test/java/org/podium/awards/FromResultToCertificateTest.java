package org.podium.awards;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.podium.kit.test.Eventually;
import org.podium.kit.test.KafkaProbe;
import org.podium.kit.test.SchemaCheck;

@RealParts
class FromResultToCertificateTest {
    private final UUID pool = UUID.randomUUID();
    private World world;

    @BeforeEach
    void aRehearsal() {
        world = World.tianjin("from-result-to-certificate");
    }

    @Test
    void twenty_one_finalists_from_the_result_to_the_certificate_and_its_page() throws Exception {
        var entries = IntStream.rangeClosed(1, 21)
                .mapToObj(i -> world.entry("选手" + i).told())
                .toList();
        entries.get(1).level("2").told();
        entries.get(2).holdsTianjinTitle().told();
        entries.get(3).level("1").told();
        var result = world.result(pool, 1, "FINAL");
        for (var i = 0; i < entries.size(); i++) result.ranked(i + 1, 95 - i + ".00", entries.get(i));
        result.published();
        world.computed(pool, 1);

        assertThat(world.outcome(pool))
                .contains(
                        "PROMOTION 选手1 LEVEL_2 PROPOSED",
                        "PROMOTION 选手2 LEVEL_1 PROPOSED",
                        "PROMOTION 选手3 LEVEL_2 LAPSED",
                        "PROMOTION 选手4 NO_CHANGE NO_CHANGE",
                        "PROMOTION 选手10 LEVEL_2 PROPOSED",
                        "TITLE 选手1 天津市技术能手 PROPOSED",
                        "RECOMMENDATION 选手3 NATIONAL_CONTEST PROPOSED")
                .hasSize(10 + 1 + 3);

        var notice = world.creating("office")
                .post("/awards/v1/contests/{c}/public-notice", world.contest)
                .then()
                .statusCode(201)
                .body("opensOn", equalTo("2025-11-12"))
                .body("closesOn", equalTo("2025-11-19"))
                .body("awards", equalTo(12))
                .extract();
        world.as("office")
                .header("If-Match", notice.header("ETag"))
                .post("/awards/v1/contests/{c}/public-notice/closing", world.contest)
                .then()
                .statusCode(409)
                .body("type", containsString("notice-still-running"));
        world.clock("2025-11-20T00:00:00+08:00");
        world.as("office")
                .header("If-Match", notice.header("ETag"))
                .post("/awards/v1/contests/{c}/public-notice/closing", world.contest)
                .then()
                .statusCode(200)
                .body("status", equalTo("CLOSED"));
        world.creating("committee")
                .post("/awards/v1/contests/{c}/awards/confirmation", world.contest)
                .then()
                .statusCode(200)
                .body("status", equalTo("DONE"))
                .body("confirmed", equalTo(12))
                .body("certificates", equalTo(9));

        theCertificateOf("选手1", "PROMOTION");
        theEventsAreToldAndFitTheirSchemas();
        andCanBeToldAgain();
        theExplanationNamesTheRule();
    }

    private void theCertificateOf(String name, String kind) throws Exception {
        var certificate = world.as("office")
                .queryParam("limit", 100)
                .get("/awards/v1/contests/{c}/certificates", world.contest)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        var found = "items.find { it.recipient.name == '%s' && it.kind == '%s' }.".formatted(name, kind);
        String number = certificate.getString(found + "number");
        String code = certificate.getString(found + "verifyCode");
        assertThat(number).startsWith("R-FROM-RESULT-TO-CERTIFICATE-AI_TRAINER-0");

        var pdf = world.as("office")
                .accept("application/pdf")
                .get("/awards/v1/certificates/{n}", number)
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();
        try (var document = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            assertThat(stripper.getText(document))
                    .contains(name, number, "天津选拔赛方案》六（S2-30/PROMOTION_EMPLOYEE）", "演练作废样张，自始无效");
        }
        given().accept("text/html")
                .get("/awards/v1/verify/{code}", code)
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(containsString(name))
                .body(containsString("作废样张"))
                .body(containsString("天津选拔赛方案》六（S2-30/PROMOTION_EMPLOYEE）"))
                .body(not(containsString("http:")))
                .body(not(containsString("https:")));
        given().accept("text/html")
                .header("Accept-Language", "en")
                .get("/awards/v1/verify/{code}", code)
                .then()
                .statusCode(200)
                .body(containsString("Void sample"));
        given().accept("application/json")
                .get("/awards/v1/verify/{code}", code)
                .then()
                .statusCode(200)
                .body("status", equalTo("VOID"))
                .body("name", equalTo(name))
                .body("rule", equalTo("S2-30/PROMOTION_EMPLOYEE"))
                .body("rank", equalTo(1));
        given().accept("text/html")
                .get("/awards/v1/verify/{code}", number)
                .then()
                .statusCode(404);
        given().accept("application/json")
                .get("/awards/v1/verify/{code}", "0".repeat(32))
                .then()
                .statusCode(404);
    }

    private void theEventsAreToldAndFitTheirSchemas() {
        Eventually.holds(() -> {
            var told = ofContest("awards.awards");
            assertThat(told.stream().filter(e -> e.type().equals("awards.award-confirmed.v1")))
                    .hasSize(12);
            assertThat(told.stream().filter(e -> e.type().equals("awards.award-lapsed.v1")))
                    .hasSize(1);
            assertThat(ofContest("awards.certificates")).hasSize(9);
            assertThat(ofContest("awards.notices")).hasSize(2);
            assertThat(ofContest("awards.pools")).hasSize(1);
        });
        for (var topic : List.of("awards.awards", "awards.certificates", "awards.notices", "awards.pools")) {
            ofContest(topic).forEach(SchemaCheck.ofTheHouse()::valid);
        }
    }

    private void andCanBeToldAgain() {
        String location = world.creating("office")
                .post("/awards/v1/contests/{c}/republications", world.contest)
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        Eventually.holds(() -> world.as("office")
                .get(location)
                .then()
                .statusCode(200)
                .body("finishedAt", notNullValue())
                .body("failures", equalTo(0)));
        for (var topic : List.of("awards.awards", "awards.certificates", "awards.notices", "awards.pools")) {
            Eventually.holds(() -> {
                var told = ofContest(topic);
                assertThat(data(told, true)).containsExactlyInAnyOrderElementsOf(data(told, false));
            });
        }
    }

    private static List<String> data(List<KafkaProbe.Seen> told, boolean again) {
        return told.stream()
                .filter(event -> event.headers().containsKey("ce_restatedfrom") == again)
                .map(event -> event.type() + " " + event.data())
                .toList();
    }

    private List<KafkaProbe.Seen> ofContest(String topic) {
        return KafkaProbe.all(topic).stream()
                .filter(event -> event.data().contains(world.contest.toString()))
                .toList();
    }

    private void theExplanationNamesTheRule() {
        var lapsed = world.awards(pool).stream()
                .filter(award -> "LAPSED".equals(award.get("status")))
                .findFirst()
                .orElseThrow();
        world.as("office")
                .get("/awards/v1/awards/{a}/explanation", lapsed.get("id"))
                .then()
                .statusCode(200)
                .body("rules.id", org.hamcrest.Matchers.hasItems("S2-30/PROMOTION_EMPLOYEE", "A-11"))
                .body("pool.counted", equalTo(21))
                .body("rulebookVersion", equalTo(1));
    }
}
