package org.podium.rulebook.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.podium.rulebook.National;
import org.podium.rulebook.Rulebook;

class NationalRulebookTest {

    @Test
    void it_is_read_and_warned_only_of_receivers_without_an_address() {
        Reading reading = Rulebooks.read(National.yaml(), "rulebook.yaml");

        assertThat(reading.problems()).extracting(Problem::severity).containsOnly(Severity.WARNING);
        assertThat(reading.problems())
                .extracting(problem -> problem.message().en())
                .containsOnly(without("RECIPIENTS"), without("JUDGE"));
        assertThat(reading.rulebook()).isPresent();
    }

    private static String without(String receiver) {
        return "no address is known for " + receiver
                + ", so nobody there is written to; known: COACH, COMPETITOR, LEADER, UNIT";
    }

    @Test
    void it_holds_every_clause_of_the_notice() {
        Set<Integer> held = new TreeSet<>();
        Matcher ids =
                Pattern.compile("\"id\":\"S1-(\\d\\d)[\"/]").matcher(Rulebooks.canonicalJson(National.rulebook()));
        while (ids.find()) {
            held.add(Integer.parseInt(ids.group(1)));
        }

        assertThat(held).hasSize(42).contains(1, 42);
    }

    @Test
    void canonical_json_is_read_back_to_the_same_rulebook() {
        Rulebook rulebook = National.rulebook();
        String json = Rulebooks.canonicalJson(rulebook);

        Rulebook again = Rulebooks.fromCanonicalJson(json);

        assertThat(again).isEqualTo(rulebook);
        assertThat(Rulebooks.canonicalJson(again)).isEqualTo(json);
        assertThat(Rulebooks.read(json, "published.json").rulebook()).contains(rulebook);
    }
}
