package org.podium.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.podium.local.play.pack.Person;
import org.podium.local.play.pack.Step;
import org.podium.local.play.report.Comparison.Difference;

/**
 * The rules of a contest deleted or negated one by one. {@code mutations/<contest>.yaml} says the contrary of each rule,
 * {@code mutations/<contest>.csv} whom it turns, worked out from the package's WORKING.md.
 */
final class Mutations {
    private final String contest;
    private final OtherRulebook other;
    private final JsonNode contraries;
    private final List<String[]> rows;

    Mutations(Path contest) {
        this.contest = String.valueOf(contest.getFileName());
        this.other = new OtherRulebook(contest);
        try {
            contraries = new YAMLMapper().readTree(resource(".yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        rows = resource(".csv").lines().skip(1).map(line -> line.split(",", -1)).toList();
    }

    String contest() {
        return contest;
    }

    /** Ids of the rules of a list of the rulebook. */
    List<String> ids(String list) {
        List<String> ids = new ArrayList<>();
        other.rulebook().at(list).forEach(rule -> ids.add(rule.required("id").asText()));
        return ids;
    }

    /** Eligibility rules whose list of titles goes on with an "and the like". */
    Set<String> openLists() {
        return other.rulebook()
                .at("/registration/eligibility")
                .valueStream()
                .filter(rule -> rule.path("list").asText().equals("OPEN"))
                .map(rule -> rule.required("id").asText())
                .collect(Collectors.toSet());
    }

    /** Whether somebody who competes for the entry, or was to come in for it, has a title that the rule names. */
    boolean namesTitleOf(String id, String entry) {
        Set<String> titles = new HashSet<>();
        for (JsonNode rule : other.rulebook().at("/registration/eligibility")) {
            if (rule.required("id").asText().equals(id)) {
                rule.path("titles")
                        .forEach(title -> titles.add(title.path("title").asText()));
            }
        }
        List<Person> people = new ArrayList<>(other.contest().entry(entry).competitors());
        for (Step step : other.contest().story()) {
            if (step instanceof Step.Substitution substitution
                    && substitution.entry().equals(entry)) {
                people.add(substitution.competitor());
            }
        }
        return people.stream()
                .flatMap(person -> person.titles().stream())
                .anyMatch(title -> titles.contains(title.title()));
    }

    /** The rules that the table speaks of. */
    Set<String> known() {
        return rows.stream().map(row -> row[0]).collect(Collectors.toSet());
    }

    /** @param change {@code deleted} or {@code negated}; none where the table says nothing of it */
    List<Turn> expected(String rule, String change) {
        return rows.stream()
                .filter(row -> row[0].equals(rule) && row[1].equals(change))
                .map(row -> new Turn(row[2], row[3]))
                .toList();
    }

    /**
     * Without a rule, and without what hangs on it: coaches of prizes that nobody gets, promotions with such a title, that it
     * is kept below a minimum.
     */
    List<Difference> deleted(String list, String id) throws IOException {
        return other.outcome(rulebook -> {
            ArrayNode rules = (ArrayNode) rulebook.at(list);
            for (int i = rules.size() - 1; i >= 0; i--) {
                JsonNode rule = rules.get(i);
                boolean gone = rule.required("id").asText().equals(id)
                        || rule.path("of").asText().equals(id)
                        || rule.path("gatedBy").asText().equals(id);
                if (gone) {
                    rules.remove(i);
                }
            }
            if (rulebook.at("/awards/minimumField/keeps") instanceof ArrayNode keeps) {
                keeps.removeIf(kept -> kept.asText().equals(id));
            }
        });
    }

    List<Difference> negated(String list, String id) throws IOException {
        return other.outcome(rulebook -> {
            for (JsonNode rule : rulebook.at(list)) {
                if (rule.required("id").asText().equals(id)) {
                    merge((ObjectNode) rule, contraries.required(id));
                }
            }
        });
    }

    /** RFC 7396. */
    private static void merge(ObjectNode target, JsonNode patch) {
        patch.properties().forEach(field -> {
            JsonNode before = target.get(field.getKey());
            if (field.getValue().isNull()) {
                target.remove(field.getKey());
            } else if (field.getValue().isObject() && before instanceof ObjectNode inner) {
                merge(inner, field.getValue());
            } else {
                target.set(field.getKey(), field.getValue());
            }
        });
    }

    private String resource(String ending) {
        String name = "/mutations/" + contest + ending;
        try (InputStream in = Objects.requireNonNull(Mutations.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
