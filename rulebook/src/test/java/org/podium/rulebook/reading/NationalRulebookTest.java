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
    void it_is_read_without_any_problem() {
        Reading reading = Rulebooks.read(National.yaml(), "rulebook.yaml");

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.rulebook()).isPresent();
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
