package org.podium.local.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.podium.local.play.client.Api;

/**
 * What units appealed against and the arbitration committee ruled on, at the time it was filed. What follows from a ruling
 * stands with the marks and penalties; an appeal that nobody ruled on is no step of a story.
 */
final class AppealStory {
    private static final Set<String> RULED = Set.of("UPHELD", "REJECTED");

    private AppealStory() {}

    /**
     * Of all pools, also those that an announcement has closed.
     *
     * @param name what an entry is called, by its id
     * @param marks rows of {@code marks.csv}: an appeal is played where its entry has marks
     */
    static List<Told> read(
            Api api,
            ToldContest contest,
            UnaryOperator<String> name,
            Collection<Map<String, String>> marks,
            Consumer<String> leftOut) {
        List<Told> steps = new ArrayList<>();
        for (JsonNode pool : api.list(Source.OFFICE, "/scoring/v1/contests/" + contest.id() + "/pools")) {
            String stage = pool.path("stage").asText();
            String path = "/scoring/v1/pools/" + pool.path("id").asText() + "/appeals";
            for (JsonNode appeal : api.list(Source.OFFICE, path)) {
                String entry = name.apply(appeal.path("entryId").asText());
                String status = appeal.path("status").asText();
                boolean marked = marks.stream()
                        .anyMatch(row -> stage.equals(row.get("stage")) && entry.equals(row.get("entry")));
                if (marked && RULED.contains(status)) {
                    steps.add(Told.at(
                            contest.time(appeal.path("filedAt")), Told.Kind.APPEAL, entry, keys(stage, entry, appeal)));
                } else {
                    leftOut.accept(entry + ": an appeal in the stage " + stage + " that is " + status
                            + (marked ? "" : "; there are no marks of it"));
                }
            }
        }
        return steps;
    }

    private static ObjectNode keys(String stage, String entry, JsonNode appeal) {
        return Told.newKeys()
                .put("stage", stage)
                .put("entry", entry)
                .put("subject", appeal.path("ground").asText())
                .put("statement", appeal.path("statement").asText())
                .put("decision", appeal.path("status").asText())
                .put("reason", appeal.path("reason").asText());
    }
}
