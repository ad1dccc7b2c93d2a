package org.podium.registration;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.podium.kit.test.Eventually;
import org.podium.kit.test.KafkaProbe;
import org.podium.kit.test.KafkaResource;
import org.podium.kit.test.PostgresResource;
import org.podium.kit.test.SchemaCheck;
import org.podium.kit.test.Tokens;
import org.podium.registration.judge.Candidates;

/** Every type of event this service promises is sent once here, and every event it sends keeps its schema. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(Tokens.class)
class EventContractTest {
    private static final String ROOT = "/registration/v1";
    private static final List<String> TOPICS = List.of(
            "registration.contests",
            "registration.memberships",
            "registration.entries",
            "registration.units",
            "registration.calendars");

    @Test
    void every_event_that_is_sent_is_valid_under_its_schema() throws IOException {
        String contest = Portal.rehearsal();
        Portal.amend(contest, "补充说明", Map.of("contest", Map.of("theme", Map.of("zh", "主题", "en", "Theme"))))
                .then()
                .statusCode(201);
        membership(contest);
        calendar();
        attachment(contest);
        Portal.unit().drafted(contest, Sample.form(Sample.competitor()));
        Portal.setClock(contest, "2025-10-24T09:00:00+08:00").then().statusCode(200);
        reviewed(contest, "REFUSE");
        Portal.UnitUser unit = Portal.unit();
        String entry = corrected(contest, unit);
        substituted(unit, entry);
        Portal.disqualify(entry, "荣誉申报不实", "S2-13").then().statusCode(200);
        Portal.UnitUser leaving = Portal.unit();
        leaving.withdraw(leaving.submitted(contest, Sample.form(Sample.competitor())), "离职")
                .then()
                .statusCode(200);
        Portal.amend(
                        contest,
                        "公布比赛日期",
                        Map.of(
                                "contest",
                                Map.of("dates", Map.of("FINAL", Map.of("starts", "2025-11-10", "ends", "2025-11-11")))))
                .then()
                .statusCode(201);
        Portal.setClock(contest, "2025-11-04T09:00:00+08:00").then().statusCode(200);
        cancelled();
        Portal.as(Portal.office())
                .header("If-Match", "*")
                .delete(ROOT + "/contests/{c}", contest)
                .then()
                .statusCode(204);

        duty();
        judge();

        Set<String> promised = promised();
        Eventually.holds(() -> assertThat(sent().map(KafkaProbe.Seen::type).collect(Collectors.toSet()))
                .containsAll(promised));
        SchemaCheck schemas = SchemaCheck.ofTheHouse();
        sent().forEach(schemas::valid);
    }

    private static void cancelled() {
        String contest = Portal.rehearsal();
        Portal.unit().submitted(contest, Sample.form(Sample.competitor()));
        Portal.amend(
                        contest,
                        "停办",
                        Map.of(
                                "contest",
                                Map.of(
                                        "cancellations",
                                        List.of(Map.of(
                                                "id", "S2-29/CANCELLED",
                                                "of", Map.of("skill", "AI_TRAINER"),
                                                "day", "2025-10-20",
                                                "clause", "S2 五(二)",
                                                "sentence", Map.of("zh", "该赛项停办。", "en", "Not held."))))))
                .then()
                .statusCode(201);
    }

    private static void duty() {
        String national = Portal.nationalRehearsal();
        Map<String, Object> form = Sample.form(Sample.competitor());
        form.put("coaches", List.of());
        Portal.unit().submitted(national, form);
        Portal.setClock(national, "2021-11-27T09:00:00+08:00").then().statusCode(200);
    }

    private static void judge() {
        Candidates judges = new Candidates(Portal.rehearsal());
        judges.accepted(Portal.unit());
    }

    private static void attachment(String contest) {
        Portal.as(Portal.office())
                .header("If-None-Match", "*")
                .contentType("application/pdf")
                .body("%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII))
                .put(ROOT + "/contests/{c}/attachments/TECHNICAL_DOCUMENT/versions/1", contest)
                .then()
                .statusCode(200);
    }

    private static void calendar() {
        Portal.as(Portal.office())
                .header("If-None-Match", "*")
                .contentType("application/json")
                .body(Map.of("source", "关于2031年部分节假日安排的通知", "daysOff", List.of("2031-01-01"), "worked", List.of()))
                .put(ROOT + "/calendars/2031")
                .then()
                .statusCode(200);
    }

    private static void membership(String contest) {
        String membership = Portal.as(Portal.office())
                .contentType("application/json")
                .body(Map.of("subject", Tokens.subject("judge"), "role", "judge", "skill", "AI_TRAINER"))
                .post(ROOT + "/contests/{c}/memberships", contest)
                .path("id");
        Portal.as(Portal.office())
                .header("If-Match", "*")
                .delete(ROOT + "/memberships/{m}", membership)
                .then()
                .statusCode(204);
    }

    private static void reviewed(String contest, String decision) {
        Map<String, Object> competitor = Sample.competitor();
        competitor.put("titles", List.of(Sample.title("海河工匠", "HELD")));
        String entry = Portal.unit().submitted(contest, Sample.form(competitor));
        Portal.review(entry, decision, "材料不实").then().statusCode(200);
    }

    private static String corrected(String contest, Portal.UnitUser unit) {
        String entry = unit.complete(contest, Sample.form(Sample.competitor()));
        Portal.review(entry, "RETURN", "电话有误", "S2-36").then().statusCode(200);
        unit.correct(entry, Map.of("competitors", List.of(Map.of("phone", Sample.phone()))))
                .then()
                .statusCode(200);
        unit.submit(entry).then().statusCode(200);
        Portal.review(entry, "APPROVE", "").then().statusCode(200);
        return entry;
    }

    private static void substituted(Portal.UnitUser unit, String entry) {
        String outgoing = Portal.entry(unit.token(), entry).path("competitors[0].personId");
        String id = Portal.as(unit.token())
                .contentType("application/json")
                .body(Map.of("reason", "生病", "outgoing", outgoing, "incoming", Sample.competitor()))
                .post(ROOT + "/entries/{e}/substitutions", entry)
                .path("id");
        Portal.as(unit.token())
                .header("If-None-Match", "*")
                .contentType("image/jpeg")
                .body(Sample.jpeg(60, 80, 0))
                .put(ROOT + "/substitutions/{s}/documents/STAMPED_STATEMENT?stamped=true", id)
                .then()
                .statusCode(200);
        Portal.as(unit.token())
                .header("If-Match", "*")
                .post(ROOT + "/substitutions/{s}/submission", id)
                .then()
                .statusCode(200);
        Portal.as(Portal.office())
                .header("If-Match", "*")
                .contentType("application/json")
                .body(Map.of("decision", "REFUSE", "reason", "缺材料", "rule", "S2-26"))
                .post(ROOT + "/substitutions/{s}/decision", id)
                .then()
                .statusCode(200);
    }

    private static Stream<KafkaProbe.Seen> sent() {
        return TOPICS.stream().flatMap(topic -> KafkaProbe.all(topic).stream());
    }

    private static Set<String> promised() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../deploy/contracts/events"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("registration."))
                    .map(name -> name.replace(".schema.json", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
