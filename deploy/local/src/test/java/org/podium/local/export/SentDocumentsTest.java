package org.podium.local.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.podium.local.play.client.Api;

class SentDocumentsTest {
    private static final List<String> KINDS = List.of("FORM", "CARD", "PHOTO", "PLAN");
    private static final SentDocuments.Owner FIRST = new SentDocuments.Owner("p1", true, false);
    private static final SentDocuments.Owner SECOND = new SentDocuments.Owner("p2", false, false);

    private static final String THERE = """
            [{'kind':'PHOTO','personId':'p1','state':'ACCEPTED'},{'kind':'CARD','personId':'p2','state':'UNSTAMPED'},
             {'kind':'PLAN','state':'ACCEPTED'},{'kind':'FORM','personId':'p1','state':'ACCEPTED'}]""";

    @Test
    void what_the_findings_of_that_moment_say_goes_before_what_is_there_now() throws JsonProcessingException {
        String findings = """
                [{'document':'PHOTO','personId':'p1','facts':{'state':'TOO_SMALL'}},
                 {'document':'CARD','personId':'p1','facts':{'state':'MISSING'}},
                 {'document':'FORM','personId':'p1','facts':{'state':'ACCEPTED'}}]""";

        assertThat(SentDocuments.of(FIRST, KINDS, json(findings), json(THERE)).values())
                .containsExactly("FORM", "PHOTO:too-small", "PLAN");
    }

    @Test
    void what_is_the_whole_entrys_stands_with_the_first_of_the_team_only() throws JsonProcessingException {
        assertThat(SentDocuments.of(SECOND, KINDS, json("[]"), json(THERE)).values())
                .containsExactly("CARD:unstamped");
    }

    @Test
    void of_a_team_of_one_all_findings_are_about_the_one_also_after_a_substitution() throws JsonProcessingException {
        SentDocuments.Owner replaced = new SentDocuments.Owner("before", true, true);
        String findings = "[{'document':'PHOTO','personId':'another id','facts':{'state':'WRONG_TYPE'}}]";

        assertThat(SentDocuments.of(replaced, KINDS, json(findings), json("[]")))
                .containsEntry("PHOTO", "PHOTO:wrong-type");
    }

    @Test
    void a_proof_in_place_of_another_was_there() throws JsonProcessingException {
        String findings = "[{'document':'FORM','personId':'p1','facts':{'state':'MISSING','instead':'CARD'}}]";

        assertThat(SentDocuments.of(FIRST, KINDS, json(findings), json("[]")).values())
                .containsExactly("CARD");
    }

    @Test
    void a_finding_that_says_nothing_of_a_state_changes_nothing() throws JsonProcessingException {
        String findings = "[{'document':'PHOTO','personId':'p1','facts':{}}]";

        assertThat(SentDocuments.of(FIRST, KINDS, json(findings), json(THERE))).containsKey("PHOTO");
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return Api.JSON.readTree(text.replace('\'', '"'));
    }
}
