package org.podium.rulebook.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.podium.rulebook.National;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.Tianjin;
import org.podium.rulebook.reading.Difference.Kind;

class DifferencesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Rulebook TIANJIN = Tianjin.rulebook();

    @Test
    void the_same_rulebook_has_none() {
        assertThat(Rulebooks.differences(TIANJIN, Tianjin.rulebook())).isEmpty();
        assertThat(Rulebooks.differences(National.rulebook(), National.rulebook()))
                .isEmpty();
    }

    @Test
    void an_announced_day_is_one_with_the_clause_of_its_dates() {
        assertThat(to("{contest: {dates: {FINAL: {starts: 2025-11-22}}}}"))
                .containsExactly(new Difference(
                        "/contest/dates/FINAL/starts", Kind.ADDED, null, "\"2025-11-22\"", null, "S2 五(二)"));
    }

    @Test
    void another_number_in_a_rule_names_the_rule() {
        Rulebook amended = with("competitors: 2", "competitors: 3");

        assertThat(Rulebooks.differences(TIANJIN, amended))
                .containsExactly(
                        new Difference("/registration/caps/0/competitors", Kind.CHANGED, "2", "3", "S2-16", "S2 二(二)"));
    }

    @Test
    void a_sentence_in_two_languages_is_one_value() {
        assertThat(to("{scoring: {order: {sentence: {en: Ranks follow the total.}}}}"))
                .singleElement()
                .satisfies(difference -> {
                    assertThat(difference.path()).isEqualTo("/scoring/order/sentence");
                    assertThat(difference.after()).contains("\"en\":\"Ranks follow the total.\"", "\"zh\":");
                    assertThat(difference.rule()).isEqualTo("S2-28");
                });
    }

    @Test
    void steps_without_names_are_one_value() {
        assertThat(to("{scoring: {ties: {steps: [THEORY, PRACTICAL]}}}"))
                .containsExactly(new Difference(
                        "/scoring/ties/steps",
                        Kind.CHANGED,
                        "[\"PRACTICAL\",\"PRACTICAL_TIME\",\"THEORY\"]",
                        "[\"THEORY\",\"PRACTICAL\"]",
                        "A-06",
                        "A-06"));
    }

    @Test
    void a_provision_that_goes_away_is_shown_as_it_was() {
        assertThat(to("{registration: {substitution: null}}")).singleElement().satisfies(difference -> {
            assertThat(difference.path()).isEqualTo("/registration/substitution");
            assertThat(difference.kind()).isEqualTo(Kind.REMOVED);
            assertThat(difference.before()).contains("\"workingDays\":3");
            assertThat(difference.after()).isNull();
            assertThat(difference.rule()).isEqualTo("S2-26");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"/registration/eligibility", "/awards/rules"})
    void every_rule_that_goes_or_comes_is_one_difference_and_the_others_are_none(String list) throws Exception {
        int rules = rules(JSON.readTree(Rulebooks.canonicalJson(TIANJIN)), list).size();
        assertThat(rules).isGreaterThan(3);
        for (int i = 0; i < rules; i++) {
            ObjectNode tree = (ObjectNode) JSON.readTree(Rulebooks.canonicalJson(TIANJIN));
            String id = rules(tree, list).remove(i).path("id").asText();
            Rulebook without = read(tree);

            assertThat(Rulebooks.differences(TIANJIN, without))
                    .as(id)
                    .extracting(Difference::path, Difference::kind, Difference::rule)
                    .containsExactly(tuple(list + "/" + i, Kind.REMOVED, id));
            assertThat(Rulebooks.differences(without, TIANJIN))
                    .as(id)
                    .extracting(Difference::path, Difference::kind, Difference::rule)
                    .containsExactly(tuple(list + "/" + i, Kind.ADDED, id));
        }
    }

    @Test
    void another_order_of_the_same_rules_is_said_by_their_names() throws Exception {
        ObjectNode tree = (ObjectNode) JSON.readTree(Rulebooks.canonicalJson(TIANJIN));
        ArrayNode rules = rules(tree, "/awards/rules");
        rules.insert(0, rules.remove(2));

        assertThat(Rulebooks.differences(TIANJIN, read(tree))).singleElement().satisfies(difference -> {
            assertThat(difference.path()).isEqualTo("/awards/rules");
            assertThat(difference.kind()).isEqualTo(Kind.REORDERED);
            assertThat(difference.before()).startsWith("[\"S2-30/PROMOTION_EMPLOYEE\"");
            assertThat(difference.after()).startsWith("[\"S2-30/TITLE\"");
        });
    }

    @Property(tries = 60)
    void there_is_a_difference_exactly_where_the_hash_is_another(@ForAll("amendments") List<String> patches) {
        Rulebook amended = TIANJIN;
        for (String patch : patches) {
            amended = Rulebooks.amend(Rulebooks.canonicalJson(amended), patch)
                    .rulebook()
                    .orElseThrow();
        }

        List<Difference> differences = Rulebooks.differences(TIANJIN, amended);

        assertThat(differences.isEmpty()).isEqualTo(Rulebooks.hash(TIANJIN).equals(Rulebooks.hash(amended)));
        assertThat(differences)
                .allSatisfy(difference -> assertThat(difference.before()).isNotEqualTo(difference.after()));
        assertThat(Rulebooks.differences(amended, TIANJIN)).hasSameSizeAs(differences);
    }

    /** Some of them take back what others say, or say what is there already. */
    @Provide
    Arbitrary<List<String>> amendments() {
        return Arbitraries.of(
                        "{contest: {dates: {FINAL: {starts: 2025-11-22}}}}",
                        "{contest: {dates: {FINAL: {starts: null}}}}",
                        "{registration: {caps: []}}",
                        "{registration: {oneEntry: {scope: SKILL}}}",
                        "{registration: {oneEntry: {scope: CONTEST}}}",
                        "{scoring: {ties: {steps: [THEORY]}}}",
                        "{scoring: {weights: {rounding: HALF_UP}}}",
                        "{awards: {minimumField: {competed: 10}}}",
                        "{awards: {minimumField: {competed: 20}}}",
                        "{awards: {publicNotice: null}}")
                .list()
                .ofMaxSize(5);
    }

    private static List<Difference> to(String patch) {
        return Rulebooks.differences(TIANJIN, Tianjin.amended(patch));
    }

    private static Rulebook with(String text, String replacement) {
        return Tianjin.with(text, replacement).rulebook().orElseThrow();
    }

    private static ArrayNode rules(JsonNode tree, String list) {
        return (ArrayNode) tree.at(list);
    }

    private static Rulebook read(JsonNode tree) throws JsonProcessingException {
        Reading reading = Rulebooks.read(JSON.writeValueAsString(tree), "rulebook.json");
        return reading.rulebook().orElseThrow(() -> new AssertionError(reading.problems()));
    }
}
