package org.podium.registration.entry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
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

/** Awards of coaches are for who was named by the end of registration. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(Tokens.class)
class AwardedCoachesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private String contest;
    private Portal.UnitUser unit;
    private String entry;

    @BeforeEach
    void an_entry_that_was_handed_back() {
        contest = Portal.rehearsal();
        unit = Portal.unit();
        entry = unit.complete(contest, Sample.form(Sample.competitor()));
        Portal.review(entry, "RETURN", "教练电话有误", "S2-36").then().statusCode(200);
    }

    @Test
    void who_is_named_while_registration_lasts_counts() throws IOException {
        coachedBy("赵新");

        JsonNode approved = approved();

        assertThat(names(approved, "coaches")).containsExactly("赵新");
        assertThat(names(approved, "coachesAtClose")).containsExactly("赵新");
    }

    @Test
    void who_is_named_after_the_close_coaches_and_gets_no_award() throws IOException {
        Portal.setClock(contest, "2025-11-01T00:00:00+08:00").then().statusCode(200);
        coachedBy("赵新");
        coachedBy("孙再新");

        JsonNode approved = approved();

        assertThat(names(approved, "coaches")).containsExactly("孙再新");
        assertThat(names(approved, "coachesAtClose")).containsExactly("李教练");
    }

    @Test
    void a_last_day_that_is_set_anew_lets_who_is_named_until_then_count() throws IOException {
        Portal.setClock(contest, "2025-11-01T00:00:00+08:00").then().statusCode(200);
        coachedBy("赵新");
        Portal.amend(contest, "报名延长", Map.of("registration", Map.of("closes", Map.of("day", "2025-11-05"))))
                .then()
                .statusCode(201);
        coachedBy("孙再新");

        assertThat(names(approved(), "coachesAtClose")).containsExactly("孙再新");
    }

    private void coachedBy(String name) {
        Map<String, Object> coach = Sample.coach();
        coach.put("name", name);
        unit.correct(entry, Map.of("coaches", List.of(coach))).then().statusCode(200);
    }

    private JsonNode approved() throws IOException {
        unit.submit(entry).then().statusCode(200);
        Portal.review(entry, "APPROVE", "").then().statusCode(200);
        KafkaProbe.Seen told = Eventually.get(
                        () -> KafkaProbe.of("registration.entries", entry).stream()
                                .filter(event -> event.type().equals("registration.entry-approved.v1"))
                                .toList(),
                        events -> !events.isEmpty())
                .getFirst();
        SchemaCheck.ofTheHouse().valid(told);
        return JSON.readTree(told.data());
    }

    private static List<String> names(JsonNode told, String field) {
        return told.path(field).findValuesAsText("name");
    }
}
