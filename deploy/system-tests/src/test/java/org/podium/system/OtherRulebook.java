package org.podium.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.podium.local.play.pack.ContestPackage;
import org.podium.local.play.pack.PackageRefused;
import org.podium.local.play.report.Comparison;
import org.podium.local.play.report.Comparison.Difference;
import org.podium.local.play.verify.Recomputation;

/** The story of a contest under another rulebook than its own. */
final class OtherRulebook {
    private static final YAMLMapper YAML = new YAMLMapper();

    private final ContestPackage contest;
    private final JsonNode rulebook;

    /** @param contest its package */
    OtherRulebook(Path contest) {
        try {
            this.contest = ContestPackage.read(contest);
            rulebook = YAML.readTree(this.contest.rulebook());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (PackageRefused refused) {
            throw new AssertionError(refused.faults().toString(), refused);
        }
    }

    ContestPackage contest() {
        return contest;
    }

    /** Its own, to be read only. */
    JsonNode rulebook() {
        return rulebook;
    }

    /** What is not as {@code expected/} says when the rulebook is changed like this. */
    List<Difference> outcome(Consumer<JsonNode> change) throws IOException {
        JsonNode changed = rulebook.deepCopy();
        change.accept(changed);
        ContestPackage other = new ContestPackage(
                contest.directory(),
                YAML.writeValueAsString(changed),
                contest.units(),
                contest.entries(),
                contest.marks(),
                contest.story(),
                contest.expected());
        return Comparison.of(other.expected(), new Recomputation(other)::rows);
    }
}
