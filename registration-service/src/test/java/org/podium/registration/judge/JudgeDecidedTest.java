package org.podium.registration.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.podium.kit.test.Eventually;
import org.podium.kit.test.KafkaProbe;
import org.podium.kit.test.KafkaResource;
import org.podium.kit.test.PostgresResource;
import org.podium.kit.test.SchemaCheck;
import org.podium.kit.test.Tokens;
import org.podium.registration.Portal;
import org.podium.registration.Sample;

/** The unit that proposed a judge is told what was decided, once, with the rule, and nobody reads more of the form (S2-22). */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(Tokens.class)
class JudgeDecidedTest {
    private Candidates judges;
    private Portal.UnitUser unit;

    @BeforeEach
    void registration_is_open() {
        judges = new Candidates(Portal.rehearsal());
        unit = Portal.unit();
    }

    @Test
    void a_refusal_is_told_with_its_reason_and_neither_number_nor_phone() {
        Map<String, Object> judge = Sample.judge();
        String nomination = judges.submitted(unit, judge);
        judges.decide(Portal.office(), nomination, "REFUSE", "名额已满").then().statusCode(200);

        KafkaProbe.Seen told = told(1).getFirst();

        JsonPath data = JsonPath.from(told.data());
        assertThat(data.getString("nominationId")).isEqualTo(nomination);
        assertThat(data.getString("decision")).isEqualTo("REFUSED");
        assertThat(data.getString("reason")).isEqualTo("名额已满");
        assertThat(data.getString("rule")).isEqualTo("S2-22/JUDGES");
        assertThat(data.getString("unit.uscc")).isEqualTo(unit.uscc());
        assertThat(data.getString("candidate.name")).isEqualTo(judge.get("name"));
        assertThat(told.data())
                .doesNotContain(String.valueOf(judge.get("idNumber")), String.valueOf(judge.get("phone")));
    }

    @Test
    void an_appointment_needs_no_reason_and_what_is_decided_twice_is_told_once() {
        String nomination = judges.accepted(unit);
        judges.decide(Portal.office(), nomination, "REFUSE", "太迟").then().statusCode(409);
        String second = judges.submitted(unit, Sample.judge());
        judges.decide(Portal.office(), second, "REFUSE", "名额已满").then().statusCode(200);

        assertThat(told(2))
                .extracting(seen -> JsonPath.from(seen.data()).getString("decision"))
                .containsExactly("ACCEPTED", "REFUSED");
    }

    private List<KafkaProbe.Seen> told(int count) {
        List<KafkaProbe.Seen> told = Eventually.get(
                () -> KafkaProbe.of("registration.units", unit.uscc()).stream()
                        .filter(seen -> seen.type().equals("registration.judge-decided.v1"))
                        .toList(),
                seen -> seen.size() == count);
        told.forEach(SchemaCheck.ofTheHouse()::valid);
        return told;
    }
}
