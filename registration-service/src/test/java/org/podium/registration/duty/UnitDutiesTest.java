package org.podium.registration.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.podium.kit.test.Eventually;
import org.podium.kit.test.KafkaProbe;
import org.podium.kit.test.KafkaResource;
import org.podium.kit.test.PageWalk;
import org.podium.kit.test.PostgresResource;
import org.podium.kit.test.Tokens;
import org.podium.registration.Portal;
import org.podium.registration.Sample;

/** What units owe the national contest: an emergency plan that must be there, and publicity material that is asked for. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(Tokens.class)
class UnitDutiesTest {
    private static final String ROOT = "/registration/v1/contests/{c}";
    private static final String WHOLE =
            "covers=SITUATIONS_AND_PLAN&covers=POLICY_FOLLOW_UP&covers=MECHANISM&covers=TEAM_AND_DUTIES";
    private static final byte[] SCAN = Sample.jpeg(60, 80, 0);

    private String contest;
    private Portal.UnitUser unit;

    @BeforeEach
    void the_final_is_announced_and_a_unit_takes_part() {
        contest = Portal.nationalRehearsal();
        unit = Portal.unit();
        takesPart(unit);
    }

    @Test
    void a_unit_sees_what_it_owes_hands_it_in_and_owes_it_no_more() {
        duties(unit)
                .then()
                .statusCode(200)
                .body("items.rule", equalTo(List.of("S1-41", "S1-40")))
                .body("items[0].state", equalTo("DUE"))
                .body("items[0].mandatory", equalTo(true))
                .body("items[0].lastDay", equalTo("2021-12-04"))
                .body("items[0].checklist", hasSize(4))
                .body("items[0].handedIn", nullValue());
        handIn("EPIDEMIC_PLAN?covers=MECHANISM", SCAN, "If-None-Match", "*")
                .then()
                .statusCode(200)
                .body("state", equalTo("INCOMPLETE"))
                .body("sentence.zh", containsString("应急小组成员与职责"));
        String tag = handIn("EPIDEMIC_PLAN?" + WHOLE, SCAN, "If-None-Match", "*")
                .then()
                .statusCode(412)
                .extract()
                .header("ETag");
        handIn("EPIDEMIC_PLAN?" + WHOLE, SCAN, "If-Match", tag)
                .then()
                .statusCode(200)
                .body("state", equalTo("FULFILLED"))
                .body("checklist.covered", not(hasItem(false)));
        handIn("EPIDEMIC_PLAN?" + WHOLE, SCAN, "If-Match", "\"99\"").then().statusCode(200);

        assertThat(Portal.as(unit.token())
                        .get(ROOT + "/units/{u}/duties/EPIDEMIC_PLAN", contest, unit.uscc())
                        .asByteArray())
                .isEqualTo(SCAN);
        tasks(unit.token())
                .then()
                .body("items.kind", equalTo(List.of("HAND_IN")))
                .body("items[0].due", equalTo("2021-12-11"));
    }

    @Test
    void what_is_missing_is_an_open_task_of_the_unit_and_of_the_office_and_blocks_nothing() {
        Portal.UnitUser another = Portal.unit();
        takesPart(another);
        handIn("PUBLICITY_MATERIAL", SCAN, "If-None-Match", "*").then().statusCode(200);

        tasks(another.token())
                .then()
                .statusCode(200)
                .body("items.kind", equalTo(List.of("HAND_IN", "HAND_IN")))
                .body("items.blockedBy", not(hasItem("HAND_IN")));
        tasks(Portal.unit().token()).then().statusCode(404); // a rehearsal is there for those who take part alone
        tasks(Portal.office())
                .then()
                .body("items.findAll { it.kind == 'AWAIT_UNIT_DUTY' }.count", equalTo(List.of(2, 1)))
                .body("items.find { it.kind == 'AWAIT_UNIT_DUTY' }.due", equalTo("2021-12-04"));
        Portal.as(Portal.office())
                .get(ROOT + "/duties?open=true&rule=S1-40", contest)
                .then()
                .statusCode(200)
                .body("items.unit", equalTo(List.of(another.uscc())))
                .body("items[0].duties.document", equalTo(List.of("PUBLICITY_MATERIAL")));
        assertThat(new PageWalk(() -> Portal.as(Portal.office()), "/registration/v1/contests/" + contest + "/duties")
                        .collect("unit", 1))
                .containsExactlyElementsOf(
                        Stream.of(unit.uscc(), another.uscc()).sorted().toList());
        Portal.as(Portal.office())
                .get(ROOT + "/duties?rule=S1-99", contest)
                .then()
                .statusCode(400)
                .body("code", equalTo("parameter-invalid"));
    }

    @Test
    void a_page_of_open_duties_goes_on_behind_units_that_owe_nothing() {
        List<Portal.UnitUser> all = new ArrayList<>(List.of(unit));
        for (int more = 0; more < 4; more++) {
            all.add(Portal.unit());
            takesPart(all.getLast());
        }
        all.sort(Comparator.comparing(Portal.UnitUser::uscc));
        all.subList(0, 3).forEach(done -> handIn(done, "PUBLICITY_MATERIAL", SCAN, "If-None-Match", "*")
                .then()
                .statusCode(200));

        String open = "/registration/v1/contests/" + contest + "/duties?open=true&rule=S1-40";
        assertThat(new PageWalk(() -> Portal.as(Portal.office()), open).collect("unit", 1))
                .containsExactly(all.get(3).uscc(), all.get(4).uscc());
        Portal.as(Portal.office())
                .get(open + "&limit=2")
                .then()
                .body("items", hasSize(2))
                .body("next", nullValue());
    }

    @Test
    void a_branch_hands_in_for_its_legal_unit() {
        Map<String, Object> described = Sample.unit();
        described.put("parent", unit.uscc());
        Portal.UnitUser branch = Portal.unit(described);
        Portal.confirmParent(unit.token(), branch.uscc()).then().statusCode(200);
        takesPart(branch);

        Portal.as(branch.token())
                .header("If-None-Match", "*")
                .contentType("image/jpeg")
                .body(SCAN)
                .put(ROOT + "/units/{u}/duties/PUBLICITY_MATERIAL", contest, branch.uscc())
                .then()
                .statusCode(200);

        duties(unit).then().body("items[1].state", equalTo("FULFILLED"));
        Portal.as(Portal.office())
                .get(ROOT + "/duties", contest)
                .then()
                .body("items.unit", equalTo(List.of(unit.uscc())));
    }

    @Test
    void what_nobody_asks_for_what_is_no_scan_and_what_is_not_the_own_is_told_apart() {
        handIn("CHSI_PROOF", SCAN, "If-None-Match", "*")
                .then()
                .statusCode(422)
                .body("type", containsString("document-kind-unknown"));
        handIn("EPIDEMIC_PLAN?covers=EVERYTHING", SCAN, "If-None-Match", "*")
                .then()
                .statusCode(422)
                .body("type", containsString("duty-item-unknown"));
        handIn("EPIDEMIC_PLAN?" + WHOLE, Sample.text(), "If-None-Match", "*")
                .then()
                .statusCode(200)
                .body("state", equalTo("DUE"))
                .body("handedIn.state", equalTo("WRONG_TYPE"));
        Portal.UnitUser stranger = Portal.unit();
        takesPart(stranger);
        Portal.as(stranger.token())
                .get(ROOT + "/units/{u}/duties", contest, unit.uscc())
                .then()
                .statusCode(404);
        String entry = unit.drafted(contest, form());
        unit.send(entry, "EPIDEMIC_PLAN", SCAN)
                .then()
                .statusCode(422)
                .body("type", containsString("document-of-the-unit"));
    }

    @Test
    void who_owes_something_is_reminded_of_it_on_the_days_of_the_rulebook_once_each() {
        Portal.UnitUser done = Portal.unit();
        takesPart(done);
        for (String document : List.of("EPIDEMIC_PLAN?" + WHOLE, "PUBLICITY_MATERIAL")) {
            handIn(done, document, SCAN, "If-None-Match", "*").then().statusCode(200);
        }

        at("2021-11-26T08:00:00+08:00");
        at("2021-11-27T08:00:00+08:00");
        at("2021-11-28T08:00:00+08:00");
        at("2021-12-02T08:00:00+08:00");
        handIn("EPIDEMIC_PLAN?" + WHOLE, SCAN, "If-None-Match", "*").then().statusCode(200);
        at("2021-12-04T08:00:00+08:00");

        Eventually.holds(() -> assertThat(reminders(unit.uscc())).hasSize(3));
        assertThat(reminders(unit.uscc()))
                .satisfiesExactly(
                        first -> assertThat(first)
                                .contains("S1-41", "\"daysLeft\":7")
                                .doesNotContain("S1-40"),
                        second -> assertThat(second).contains("S1-41", "\"daysLeft\":2"),
                        third -> assertThat(third)
                                .contains("S1-40", "\"daysLeft\":7")
                                .doesNotContain("S1-41"));
        assertThat(reminders(done.uscc())).isEmpty();
    }

    @Test
    void a_contest_without_duties_asks_for_none() {
        String tianjin = Portal.rehearsal();
        unit.drafted(tianjin, Sample.form(Sample.competitor()));
        Portal.as(unit.token())
                .get(ROOT + "/units/{u}/duties", tianjin, unit.uscc())
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    private void takesPart(Portal.UnitUser sender) {
        sender.submitted(contest, form());
    }

    private static Map<String, Object> form() {
        Map<String, Object> employee = new HashMap<>(Sample.competitor());
        employee.put("filledOn", "2021-07-20");
        Map<String, Object> form = Sample.form(employee);
        form.put("coaches", List.of());
        return form;
    }

    private Response duties(Portal.UnitUser of) {
        return Portal.as(of.token()).get(ROOT + "/units/{u}/duties", contest, of.uscc());
    }

    private Response handIn(String document, byte[] scan, String condition, String tag) {
        return handIn(unit, document, scan, condition, tag);
    }

    private Response handIn(Portal.UnitUser by, String document, byte[] scan, String condition, String tag) {
        return Portal.as(by.token())
                .header(condition, tag)
                .contentType("image/jpeg")
                .body(Portal.streamed(scan))
                .put("/registration/v1/contests/" + contest + "/units/" + by.uscc() + "/duties/" + document);
    }

    private Response tasks(String token) {
        return Portal.as(token).get(ROOT + "/tasks", contest);
    }

    private void at(String now) {
        Portal.setClock(contest, now).then().statusCode(200);
    }

    private List<String> reminders(String uscc) {
        return KafkaProbe.all("registration.units").stream()
                .filter(event -> event.key().equals(uscc))
                .filter(event -> event.type().equals("registration.unit-duty-due.v1"))
                .map(KafkaProbe.Seen::data)
                .toList();
    }
}
