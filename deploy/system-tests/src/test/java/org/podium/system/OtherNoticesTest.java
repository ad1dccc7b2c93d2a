package org.podium.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.podium.local.play.pack.ContestPackage;
import org.podium.local.play.pack.Expected;
import org.podium.local.play.pack.PackageRefused;
import org.podium.local.play.report.Comparison;
import org.podium.local.play.verify.Recomputation;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.reading.Reading;
import org.podium.rulebook.reading.Rulebooks;

/** Another notice is another rulebook: what each of the invented ones leads to was worked out by hand. */
class OtherNoticesTest {
    private static final Pattern CITED = Pattern.compile("clause: \\w+ (第.+?条|[一二三四五六七八九十]+)");

    static Stream<Path> packages() {
        return OtherNotices.packages();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void it_is_accepted_without_a_word_and_published_as_it_is(Path contest) throws IOException {
        Reading reading = Rulebooks.read(Files.readString(contest.resolve("rulebook.yaml")), "rulebook.yaml");
        assertThat(reading.problems()).isEmpty();
        Rulebook rulebook = reading.rulebook().orElseThrow();
        assertThat(Rulebooks.fromCanonicalJson(Rulebooks.canonicalJson(rulebook)))
                .isEqualTo(rulebook);
    }

    @ParameterizedTest
    @MethodSource("packages")
    void it_ends_as_was_worked_out_by_hand(Path contest) throws IOException, PackageRefused {
        ContestPackage pack = ContestPackage.read(contest);
        assertThat(pack.expected().files()).containsOnlyKeys(Expected.COLUMNS.keySet());
        assertThat(Comparison.of(pack.expected(), new Recomputation(pack))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void every_clause_that_it_cites_stands_in_its_notice(Path contest) throws IOException {
        String notice = Files.readString(contest.resolve("NOTICE.md"));
        assertThat(CITED.matcher(Files.readString(contest.resolve("rulebook.yaml")))
                        .results())
                .hasSizeGreaterThan(20)
                .allSatisfy(cited -> assertThat(notice).containsPattern("(?m)^(## |\\*\\*)" + cited.group(1) + "[ *]"));
    }

    @Test
    void counted_by_division_no_shorthand_writer_would_be_honoured() throws IOException {
        assertThat(Turn.of(
                        new OtherRulebook(OtherNotices.HONOURS)
                                .outcome(rulebook -> ((ObjectNode) rulebook.at("/awards/minimumField"))
                                        .put("scope", "SKILL_DIVISION")),
                        "pools"))
                .containsExactlyInAnyOrder(
                        new Turn("ROUND SHORTHAND CAMPUS", "SELECTION_ONLY"),
                        new Turn("ROUND SHORTHAND OFFICE", "SELECTION_ONLY"));
    }
}
