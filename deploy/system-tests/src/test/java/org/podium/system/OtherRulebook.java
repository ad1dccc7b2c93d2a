package org.podium.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
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
    private static final String FILE = "rulebook.yaml";

    private final Path contest;
    private final Path folder;
    private final JsonNode rulebook;

    /**
     * @param contest name of its package
     * @param folder where the changed packages go
     */
    OtherRulebook(String contest, Path folder) {
        this.contest = ChangedPackage.CONTESTS.resolve(contest);
        this.folder = folder;
        try {
            rulebook = YAML.readTree(this.contest.resolve(FILE).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its own, to be read only. */
    JsonNode rulebook() {
        return rulebook;
    }

    /** What is not as {@code expected/} says when the rulebook is changed like this. */
    List<Difference> outcome(Consumer<JsonNode> change) throws IOException, PackageRefused {
        JsonNode changed = rulebook.deepCopy();
        change.accept(changed);
        Path copy = ChangedPackage.copy(contest, folder);
        Files.writeString(copy.resolve(FILE), YAML.writeValueAsString(changed));
        ContestPackage pack = ContestPackage.read(copy);
        return Comparison.of(pack.expected(), new Recomputation(pack)::rows);
    }
}
