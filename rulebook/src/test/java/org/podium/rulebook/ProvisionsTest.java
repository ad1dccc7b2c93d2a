package org.podium.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProvisionsTest {
    private static final Pattern ID = Pattern.compile("(?m)(?:^\\s*(?:- )?|\\{)id: ([A-Z][A-Z0-9_/-]+)");

    /** The notices themselves, by their id, are what is cited from. */
    private static final List<String> NOTICES = List.of("S1", "S2");

    @Test
    void every_id_of_a_rulebook_can_be_cited_and_is_there_once() {
        assertThat(Provisions.of(Tianjin.rulebook()))
                .extracting(Provision::id)
                .containsExactlyInAnyOrderElementsOf(written(Tianjin.yaml()).toList())
                .hasSizeGreaterThan(70);
        assertThat(Provisions.of(National.rulebook()))
                .extracting(Provision::id)
                .containsExactlyInAnyOrderElementsOf(written(National.yaml()).toList())
                .hasSizeGreaterThan(70);
    }

    @Test
    void one_is_found_by_its_id_or_not_at_all() {
        assertThat(Provisions.named(Tianjin.rulebook(), "S2-26"))
                .hasValueSatisfying(rule -> assertThat(rule.clause()).isEqualTo("S2 四(二)"));
        assertThat(Provisions.named(Tianjin.rulebook(), "S2-99")).isEmpty();
    }

    private static Stream<String> written(String yaml) {
        Matcher matcher = ID.matcher(yaml);
        return matcher.results().map(found -> found.group(1)).filter(id -> !NOTICES.contains(id));
    }
}
