package org.podium.registration.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.podium.kit.test.AtOnce;
import org.podium.kit.test.Eventually;
import org.podium.kit.test.KafkaProbe;
import org.podium.kit.test.KafkaResource;
import org.podium.kit.test.PostgresResource;
import org.podium.kit.test.Tokens;
import org.podium.registration.Portal;
import org.podium.registration.Sample;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(Tokens.class)
class ClaimsUnderConcurrencyTest {
    @Test
    void of_eight_entries_handed_in_at_once_a_unit_and_its_branch_place_two() {
        String contest = Portal.rehearsal();
        Portal.UnitUser legal = Portal.unit();
        Map<String, Object> branch = Sample.unit();
        branch.put("parent", legal.uscc());
        Portal.UnitUser faculty = Portal.unit(branch);
        Portal.confirmParent(legal.token(), faculty.uscc()).then().statusCode(200);
        List<Callable<Integer>> submissions = IntStream.range(0, 8)
                .mapToObj(i -> i % 2 == 0 ? legal : faculty)
                .map(unit -> submission(unit, contest, Sample.form(Sample.competitor())))
                .toList();

        assertThat(atOnce(submissions)).filteredOn(status -> status == 200).hasSize(2);
    }

    @Test
    void second_entry_of_the_same_person_is_refused_under_concurrency() {
        String contest = Portal.rehearsal();
        Map<String, Object> person = Sample.competitor();
        List<Callable<Integer>> submissions = Stream.generate(Portal::unit)
                .limit(6)
                .map(unit -> submission(unit, contest, Sample.form(person)))
                .toList();

        assertThat(atOnce(submissions)).filteredOn(status -> status == 200).hasSize(1);
    }

    @Test
    void a_third_competitor_is_refused_with_the_clause_until_one_of_the_two_is_gone() {
        String contest = Portal.rehearsal();
        Portal.UnitUser unit = Portal.unit();
        String first = unit.submitted(contest, Sample.form(Sample.competitor()));
        String second = unit.submitted(contest, Sample.form(Sample.competitor()));
        String third = unit.drafted(contest, Sample.form(Sample.competitor()));

        unit.submit(third)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/registration/unit-cap-reached"))
                .body("rule", equalTo("S2-16"))
                .body("clause", equalTo("S2 二(二)"))
                .body("finding.verdict", equalTo("FAIL"));
        unit.withdraw(first, "生病").then().statusCode(200);
        unit.submit(third).then().statusCode(200);

        String fourth = unit.drafted(contest, Sample.form(Sample.competitor()));
        unit.submit(fourth).then().statusCode(409);
        Portal.review(second, "REFUSE", "材料不实").then().statusCode(200);
        unit.submit(fourth).then().statusCode(200);
    }

    @Test
    void of_two_entries_at_once_exactly_one_is_told_to_have_taken_the_last_place() {
        String contest = Portal.rehearsal();
        Portal.UnitUser unit = Portal.unit();
        List<String> entries = List.of(
                unit.drafted(contest, Sample.form(Sample.competitor())),
                unit.drafted(contest, Sample.form(Sample.competitor())));

        assertThat(atOnce(entries.stream()
                        .map(entry ->
                                (Callable<Integer>) () -> unit.submit(entry).statusCode())
                        .toList()))
                .containsOnly(200);

        Eventually.holds(() -> assertThat(entries.stream()
                        .flatMap(entry -> KafkaProbe.of("registration.entries", entry).stream())
                        .map(seen -> JsonPath.from(seen.data()).getList("usedUp", String.class)))
                .containsExactlyInAnyOrder(List.of(), List.of("S2-16")));
    }

    @Test
    void a_person_who_withdrew_may_enter_again_with_another_unit() {
        String contest = Portal.rehearsal();
        Map<String, Object> person = Sample.competitor();
        Portal.UnitUser first = Portal.unit();
        String entry = first.submitted(contest, Sample.form(person));
        Portal.UnitUser second = Portal.unit();
        String again = second.drafted(contest, Sample.form(person));

        second.submit(again)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/registration/person-already-entered"))
                .body("rule", equalTo("A-40"));
        first.withdraw(entry, "换单位").then().statusCode(200);
        second.submit(again).then().statusCode(200);
    }

    @Test
    void a_wider_cap_is_an_amendment_and_a_narrower_one_is_refused_where_entries_stand() {
        String contest = Portal.rehearsal();
        Portal.UnitUser unit = Portal.unit();
        unit.submitted(contest, Sample.form(Sample.competitor()));
        unit.submitted(contest, Sample.form(Sample.competitor()));
        String third = unit.drafted(contest, Sample.form(Sample.competitor()));

        Portal.amend(contest, "每单位一人", cap(1)).then().statusCode(409);
        Portal.amend(contest, "每单位三人", cap(3)).then().statusCode(201).body("rulebookVersion", equalTo(2));

        unit.submit(third).then().statusCode(200).body("rulebookVersion", equalTo(2));
    }

    @Test
    void a_unit_with_places_in_use_cannot_move_to_another_legal_unit() {
        String contest = Portal.rehearsal();
        Map<String, Object> described = Sample.unit();
        Portal.UnitUser unit = Portal.unit(described);
        unit.submitted(contest, Sample.form(Sample.competitor()));
        described.put("parent", Sample.uscc());

        Portal.as(unit.token())
                .header("If-Match", "*")
                .contentType("application/json")
                .body(described)
                .put("/registration/v1/units/{u}", unit.uscc())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/registration/unit-parent-in-use"));
    }

    private static Map<String, Object> cap(int competitors) {
        return Map.of(
                "registration",
                Map.of(
                        "caps",
                        List.of(Map.of(
                                "id", "S2-16",
                                "competitors", competitors,
                                "per", "UNIT",
                                "scope", "CONTEST",
                                "clause", "S2 二(二)",
                                "sentence", Map.of("zh", "单位人数上限", "en", "The cap of a unit")))));
    }

    private static Callable<Integer> submission(Portal.UnitUser unit, String contest, Map<String, Object> form) {
        String entry = unit.drafted(contest, form);
        return () -> unit.submit(entry).statusCode();
    }

    private static List<Integer> atOnce(List<Callable<Integer>> all) {
        List<Integer> answers = AtOnce.call(all);
        assertThat(answers).allMatch(status -> status == 200 || status == 409);
        return answers;
    }
}
