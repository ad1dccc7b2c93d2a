package org.podium.rulebook.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.Tianjin;

class TianjinRulebookTest {

    @Test
    void it_is_read_without_any_problem() {
        Reading reading = Rulebooks.read(Tianjin.yaml(), "rulebook.yaml");

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.rulebook()).isPresent();
    }

    @Test
    void it_holds_every_clause_of_the_notice() {
        Set<Integer> held = new TreeSet<>();
        Matcher ids = Pattern.compile("\"id\":\"S2-(\\d\\d)[\"/]").matcher(Rulebooks.canonicalJson(Tianjin.rulebook()));
        while (ids.find()) {
            held.add(Integer.parseInt(ids.group(1)));
        }

        assertThat(held).hasSize(37).contains(1, 37);
    }

    @Test
    void canonical_json_is_read_back_to_the_same_rulebook() {
        Rulebook rulebook = Tianjin.rulebook();
        String json = Rulebooks.canonicalJson(rulebook);

        Rulebook again = Rulebooks.fromCanonicalJson(json);

        assertThat(again).isEqualTo(rulebook);
        assertThat(Rulebooks.canonicalJson(again)).isEqualTo(json);
        assertThat(Rulebooks.hash(again)).isEqualTo(Rulebooks.hash(rulebook)).matches("sha256:[0-9a-f]{64}");
        assertThat(Rulebooks.read(json, "published.json").rulebook()).contains(rulebook);
    }

    @Test
    void of_every_scan_is_said_how_long_it_is_needed() {
        assertThat(Tianjin.rulebook().registration().documents())
                .isNotEmpty()
                .allSatisfy(document ->
                        assertThat(document.keepDays()).as(document.kind()).isEqualTo(90));
    }
}
