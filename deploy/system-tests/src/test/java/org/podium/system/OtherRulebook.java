package org.podium.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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

/** The Tianjin story under another rulebook than its own. */
final class OtherRulebook {
    private static final YAMLMapper YAML = new YAMLMapper();
    static final JsonNode TIANJIN = read(PlayedStory.PACKAGE.resolve("rulebook.yaml"));

    private final Path folder;

    /** @param folder where the changed packages go */
    OtherRulebook(Path folder) {
        this.folder = folder;
    }

    /** What is not as {@code expected/} says when the rulebook is changed like this. */
    List<Difference> outcome(Consumer<JsonNode> change) throws IOException, PackageRefused {
        JsonNode rulebook = TIANJIN.deepCopy();
        change.accept(rulebook);
        Path copy = ChangedPackage.copy(folder);
        Files.writeString(copy.resolve("rulebook.yaml"), YAML.writeValueAsString(rulebook));
        ContestPackage changed = ContestPackage.read(copy);
        return Comparison.of(changed.expected(), new Recomputation(changed)::rows);
    }

    static ObjectNode find(JsonNode rulebook, String list, String id) {
        for (JsonNode rule : rulebook.at(list)) {
            if (rule.required("id").asText().equals(id)) {
                return (ObjectNode) rule;
            }
        }
        throw new AssertionError("no rule " + id);
    }

    static void remove(JsonNode rulebook, String list, String id) {
        ArrayNode rules = (ArrayNode) rulebook.at(list);
        for (int i = 0; i < rules.size(); i++) {
            if (rules.get(i).required("id").asText().equals(id)) {
                rules.remove(i);
                return;
            }
        }
        throw new AssertionError("no rule " + id);
    }

    private static JsonNode read(Path file) {
        try {
            return YAML.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
