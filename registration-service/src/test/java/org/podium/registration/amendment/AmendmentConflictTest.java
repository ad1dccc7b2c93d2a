package org.podium.registration.amendment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.podium.registration.amendment.Previews.amend;
import static org.podium.registration.amendment.Previews.preview;
import static org.podium.registration.amendment.Previews.reference;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.podium.kit.test.KafkaResource;
import org.podium.kit.test.PostgresResource;
import org.podium.kit.test.Tokens;
import org.podium.registration.Portal;
import org.podium.registration.Sample;

/** Entries that an amendment would not let in are named in its preview, and the amendment is refused for them. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(Tokens.class)
class AmendmentConflictTest {
    @Test
    void entries_that_a_new_cap_would_not_let_in_are_named_and_the_amendment_is_refused_for_them() {
        String contest = Portal.rehearsal();
        Portal.UnitUser unit = Portal.unit();
        String one = unit.submitted(contest, Sample.form(Sample.competitor()));
        String other = unit.submitted(contest, Sample.form(Sample.competitor()));
        String stricter = Sample.tianjin().replace("competitors: 2", "competitors: 1");

        preview(contest, Map.of("rulebook", stricter))
                .then()
                .statusCode(200)
                .body("conflicts", hasSize(1))
                .body("conflicts[0].rule", equalTo("S2-16"))
                .body("conflicts[0].unit", equalTo(unit.uscc()))
                .body("conflicts[0].entries", contains(reference(one), reference(other)))
                .body("conflicts[0].sentence.en", equalTo("the unit has 2 competitors, and the new rule allows 1"));

        amend(contest, stricter)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/registration/amendment-breaks-entries"));
    }

    @Test
    void a_person_whom_a_narrower_scope_would_find_twice_is_named() {
        String contest = Portal.rehearsal(
                Sample.tianjin().replace("id: A-40\n    scope: CONTEST", "id: A-40\n    scope: SKILL"),
                "2025-10-20T09:00:00+08:00");
        Portal.UnitUser unit = Portal.unit();
        Map<String, Object> person = Sample.competitor();
        String one = unit.submitted(contest, Sample.form(person));
        Map<String, Object> again = Sample.form(person);
        again.put("skill", "SERVICE_ROBOT");
        String other = unit.submitted(contest, again);

        preview(contest, Map.of("rulebook", Sample.tianjin()))
                .then()
                .statusCode(200)
                .body("conflicts.rule", contains("A-40"))
                .body("conflicts[0].personId", notNullValue())
                .body("conflicts[0].entries", contains(reference(one), reference(other)));
        amend(contest, Sample.tianjin()).then().statusCode(409);
    }
}
