package org.podium.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The national contest from its pre-notice to the certificates: provinces, a final that moves, titles that are verified. */
@ExtendWith(PlayedNational.Once.class)
class NationalStoryTest {
    private final PlayedNational story;

    NationalStoryTest(PlayedNational story) {
        this.story = story;
    }

    @Test
    void it_ends_as_was_worked_out_by_hand() {
        assertThat(story.run().exit()).as(story.run().output()).isZero();
        assertThat(story.report().at("/expected/files")).hasSize(6);
        assertThat(story.report().at("/expected/differences")).isEmpty();
        assertThat(story.report().required("parked")).isEmpty();
    }

    @Test
    void who_is_found_ineligible_by_the_ministry_loses_the_rank_in_the_final_and_keeps_it_in_the_province() {
        JsonNode corrected = pool("FINAL", "", "EMPLOYEE");
        assertThat(corrected.required("resultKind").asText()).isEqualTo("CORRECTED");
        assertThat(row(corrected, "E3702").required("status").asText()).isEqualTo("DISQUALIFIED");
        assertThat(row(pool("PRELIMINARY", "370000", "EMPLOYEE"), "E3702")
                        .required("rank")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void who_is_no_candidate_is_refused_by_the_rule_of_the_award() {
        assertThat(story.run().output()).contains("REFUSED by S1-37", "REFUSED by S1-38");
    }

    @Test
    void each_of_a_team_has_a_certificate_of_its_prize() {
        long sheets = story.report()
                .required("certificates")
                .valueStream()
                .filter(certificate -> certificate.required("kind").asText().equals("PRIZE"))
                .count();
        assertThat(sheets).isEqualTo(28 + 2 * 12);
    }

    @Test
    void every_mail_arrives_once() {
        JsonNode mails = story.report().required("mails");
        assertThat(mails.required("distinct").asInt()).isPositive();
        assertThat(mails.required("repeated").asInt()).isZero();
        assertThat(mails.required("lost").asInt()).isZero();
        assertThat(mails.required("failed").asInt()).isZero();
    }

    /** The numbers of WORKING.md: units, leaders and competitors of the pools, employees first. */
    @Test
    void who_is_drawn_is_told_with_unit_and_leader_in_the_province_and_again_in_the_final() {
        JsonNode mails = story.report().at("/mails/byTemplate");
        assertThat(mails.required("pool-drawn").asInt())
                .isEqualTo((35 + 35 + 52) + (21 + 21 + 74) + (34 + 34 + 43) + (21 + 21 + 60));
        assertThat(mails.required("public-notice-closed").asInt())
                .isPositive()
                .isEqualTo(mails.required("public-notice-opened").asInt());
    }

    /** The numbers of WORKING.md: of the plan one unit, of publicity material all that take part but three. */
    @Test
    void who_owes_a_plan_or_publicity_material_is_reminded_of_each_once() {
        assertThat(story.report().at("/mails/byTemplate/unit-duty-due").asInt()).isEqualTo(1 + (50 - 3));
    }

    private JsonNode pool(String stage, String region, String division) {
        return story.report()
                .required("pools")
                .valueStream()
                .filter(pool -> pool.required("stage").asText().equals(stage)
                        && pool.required("region").asText().equals(region)
                        && pool.required("division").asText().equals(division))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode row(JsonNode pool, String entry) {
        return pool.required("ranking")
                .valueStream()
                .filter(row -> row.required("entry").asText().equals(entry))
                .findFirst()
                .orElseThrow();
    }
}
