package org.podium.registration.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.podium.kit.test.AtOnce;
import org.podium.kit.test.KafkaResource;
import org.podium.kit.test.PostgresResource;
import org.podium.kit.test.Tokens;
import org.podium.registration.Portal;
import org.podium.registration.Sample;

/** Somebody handed in as a judge and in a team at the same moment is one of the two, never both. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(Tokens.class)
class JudgesAtOnceTest {
    private static final int ROUNDS = 6;

    @Test
    void a_competitor_is_no_judge_however_close_the_two_are_handed_in() {
        String contest = Portal.rehearsal();
        Candidates judges = new Candidates(contest);
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, Object> judge = Sample.judge();
            Map<String, Object> competitor = Sample.competitor();
            competitor.put("idNumber", judge.get("idNumber"));
            oneOfTheTwo(judges, judge, Sample.form(competitor));
        }
    }

    @Test
    void a_coach_who_gives_no_number_is_no_judge_either() {
        String contest = Portal.rehearsal();
        Candidates judges = new Candidates(contest);
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, Object> judge = Sample.judge();
            Map<String, Object> coach = Sample.coach();
            coach.putAll(Map.of("name", judge.get("name"), "phone", judge.get("phone")));
            oneOfTheTwo(judges, judge, Sample.form(Sample.competitor(), coach));
        }
    }

    private static void oneOfTheTwo(Candidates judges, Map<String, Object> judge, Map<String, Object> form) {
        Portal.UnitUser proposing = Portal.unit();
        Portal.UnitUser sending = Portal.unit();
        String nomination = judges.ready(proposing, judge);
        String entry = sending.drafted(judges.contest(), form);

        List<Response> answers = AtOnce.call(() -> judges.submit(proposing, nomination), () -> sending.submit(entry));

        assertThat(answers.stream().map(Response::statusCode).toList()).containsExactlyInAnyOrder(200, 409);
        assertThat(answers.stream()
                        .filter(answer -> answer.statusCode() == 409)
                        .map(answer -> answer.<String>path("code"))
                        .toList())
                .containsAnyOf("person-is-judge", "judge-in-a-team");
    }
}
