package org.podium.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the README promises of a lost answer, by the documents of the APIs. */
class PromisedKeysTest {
    @Test
    void every_post_that_creates_takes_a_key_but_for_account_codes_which_are_never_stored() throws IOException {
        List<String> without = new ArrayList<>();
        for (JsonNode document : documents()) {
            for (JsonNode path : document.required("paths")) {
                JsonNode post = path.path("post");
                boolean creates = post.path("responses").has("201")
                        || post.path("responses").has("202");
                boolean takesAKey = post.path("parameters")
                        .valueStream()
                        .anyMatch(parameter -> parameter.path("name").asText().equals("Idempotency-Key"));
                if (creates && !takesAKey) {
                    without.add(post.required("operationId").asText());
                }
            }
        }
        assertThat(without).containsExactly("issueAccountCode");
    }

    private static List<JsonNode> documents() throws IOException {
        List<JsonNode> documents = new ArrayList<>();
        try (Stream<Path> files = Files.list(Cli.ROOT.resolve("deploy/contracts/openapi"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".yaml")).toList()) {
                documents.add(new YAMLMapper().readTree(file.toFile()));
            }
        }
        assertThat(documents).hasSize(4);
        return documents;
    }
}
