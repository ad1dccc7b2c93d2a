package org.podium.local.play.pack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads {@code story.yaml}: a list of steps whose kinds and keys are all known. */
final class StoryReader {
    static final String FILE = "story.yaml";

    /** Every step of the format with its keys; {@code step} and {@code at} go without saying. */
    private static final Map<String, Set<String>> KEYS = Map.ofEntries(
            Map.entry("announcement", Set.of("reason", "amendment")),
            Map.entry("eligibility-decision", Set.of("entry", "decision", "reason")),
            Map.entry("correction", Set.of("entry", "documents", "fields")),
            Map.entry("substitution", Set.of("entry", "reason", "statement", "competitor")),
            Map.entry("withdrawal", Set.of("entry")),
            Map.entry("tie-decision", Set.of("entries", "cut", "decision", "reason")),
            Map.entry("penalty", Set.of("entry", "kind", "component", "amount", "reason")),
            Map.entry("review", Set.of("entry", "component", "score", "reason")),
            Map.entry("appeal", Set.of("stage", "entry", "subject", "statement", "decision", "reason")),
            Map.entry("verification", Set.of("entry", "title", "result", "because")),
            Map.entry("objection", Set.of("entry", "decision", "reason")),
            Map.entry("fact", Set.of("entry", "competitor", "titles")),
            Map.entry("nomination", Set.of("award", "recipient", "reason")),
            Map.entry("qualification-decision", Set.of("stage", "region", "entries")));

    /** Of the format, but refused: with what nothing of the house does. */
    private static final Map<String, String> NOT_BUILT = Map.of(
            "review", "no step corrects a mark; a unit has a score reviewed by an appeal on ARITHMETIC",
            "objection", "the awards take no objections");

    private static final Pattern AMOUNT = Pattern.compile("\\d{1,3}(\\.\\d{1,2})?");
    private static final Set<String> RESULTS = Set.of("VERIFIED", "REFUSED");
    private static final Set<String> SUBJECTS = Set.of("PROCEDURE", "EQUIPMENT", "ARITHMETIC");
    private static final Set<String> RULINGS = Set.of("UPHELD", "REJECTED");

    private final List<Fault> faults;
    private final Map<Integer, Integer> lines = new HashMap<>();
    private final YAMLMapper mapper = new YAMLMapper();

    StoryReader(List<Fault> faults) {
        this.faults = faults;
    }

    List<Step> read(String yaml) {
        List<Step> steps = new ArrayList<>();
        try {
            Node root = new Yaml(new LoaderOptions()).compose(new StringReader(yaml));
            JsonNode values = mapper.readTree(yaml);
            if (root instanceof SequenceNode list && values.isArray()) {
                for (int i = 0; i < values.size(); i++) {
                    Step step = step(i + 1, list.getValue().get(i), values.get(i));
                    if (step != null) {
                        steps.add(step);
                    }
                }
            } else if (root != null) {
                faults.add(Fault.of(FILE, 1, "is not a list of steps"));
            }
        } catch (MarkedYAMLException broken) {
            int line = broken.getProblemMark() == null
                    ? 0
                    : broken.getProblemMark().getLine() + 1;
            faults.add(Fault.of(FILE, line, String.valueOf(broken.getProblem())));
        } catch (JsonProcessingException broken) {
            faults.add(Fault.of(FILE, broken.getLocation().getLineNr(), broken.getOriginalMessage()));
        }
        return steps;
    }

    /** Where a step begins that was read. */
    int line(Step step) {
        return lines.getOrDefault(step.number(), 0);
    }

    private @Nullable Step step(int number, Node node, JsonNode value) {
        int line = node.getStartMark().getLine() + 1;
        lines.put(number, line);
        String kind = value.path("step").asText();
        Set<String> keys = KEYS.get(kind);
        if (keys == null) {
            faults.add(Fault.unknown(FILE, line, "unknown step '" + kind + "'", KEYS.keySet()));
            return null;
        }
        Map<String, Integer> lines = linesOf(node);
        for (Map.Entry<String, Integer> key : lines.entrySet()) {
            if (!keys.contains(key.getKey()) && !Set.of("step", "at").contains(key.getKey())) {
                Set<String> known = new TreeSet<>(keys);
                known.addAll(Set.of("step", "at"));
                faults.add(Fault.unknown(
                        FILE, key.getValue(), "step '" + kind + "' has no key '" + key.getKey() + "'", known));
            }
        }
        OffsetDateTime at = at(value, line);
        String entry = value.path("entry").asText();
        String reason = value.path("reason").asText();
        return switch (kind) {
            case "announcement" -> new Step.Announcement(number, at, reason, value.path("amendment"));
            case "eligibility-decision" ->
                new Step.EligibilityDecision(
                        number, at, entry, value.path("decision").asText(), reason);
            case "correction" ->
                new Step.Correction(
                        number,
                        at,
                        entry,
                        Document.list(value.path("documents").asText(), FILE, line, faults),
                        value.get("fields"));
            case "substitution" -> substitution(number, at, node, value, line);
            case "withdrawal" -> new Step.Withdrawal(number, at, entry);
            case "qualification-decision" ->
                new Step.QualificationDecision(
                        number,
                        at,
                        value.path("stage").asText(),
                        value.path("region").asText(),
                        texts(value.path("entries")));
            case "tie-decision" ->
                new Step.TieDecision(
                        number,
                        at,
                        texts(value.path("entries")),
                        value.path("cut").asInt(),
                        value.path("decision").asText(),
                        reason);
            case "penalty" -> penalty(number, at, entry, value, line);
            case "appeal" -> appeal(number, at, entry, value, line);
            case "verification" -> verification(number, at, entry, value, line);
            case "fact" -> fact(number, at, entry, value, line);
            case "nomination" ->
                new Step.Nomination(
                        number,
                        at,
                        value.path("award").asText(),
                        value.path("recipient").asText(),
                        reason);
            default -> {
                String missing = NOT_BUILT.getOrDefault(kind, "nothing plays it");
                faults.add(Fault.of(
                        FILE, line, "step '" + kind + "' belongs to the format, but is not built: " + missing));
                yield null;
            }
        };
    }

    private Step penalty(int number, @Nullable OffsetDateTime at, String entry, JsonNode value, int line) {
        String amount = value.path("amount").asText();
        boolean fits = amount.isEmpty() || AMOUNT.matcher(amount).matches();
        if (!fits) {
            faults.add(Fault.of(FILE, line, "'" + amount + "' is no amount with at most two decimals"));
        }
        return new Step.Penalty(
                number,
                at,
                entry,
                value.path("kind").asText(),
                value.path("component").asText(),
                amount.isEmpty() || !fits ? null : new BigDecimal(amount),
                value.path("reason").asText());
    }

    private Step appeal(int number, @Nullable OffsetDateTime at, String entry, JsonNode value, int line) {
        String subject = value.path("subject").asText();
        String decision = value.path("decision").asText();
        String reason = value.path("reason").asText("");
        if (!SUBJECTS.contains(subject)) {
            faults.add(Fault.unknown(FILE, line, "unknown subject '" + subject + "' of an appeal", SUBJECTS));
        }
        if (!RULINGS.contains(decision)) {
            faults.add(Fault.unknown(FILE, line, "unknown decision '" + decision + "' on an appeal", RULINGS));
        }
        if (reason.isBlank()) {
            faults.add(Fault.of(FILE, line, "the decision on an appeal has a reason"));
        }
        return new Step.Appeal(
                number,
                at,
                value.path("stage").asText(),
                entry,
                subject,
                value.path("statement").asText(""),
                decision,
                reason);
    }

    private Step verification(int number, @Nullable OffsetDateTime at, String entry, JsonNode value, int line) {
        String result = value.path("result").asText();
        String because = value.path("because").asText();
        if (!RESULTS.contains(result)) {
            faults.add(Fault.unknown(FILE, line, "unknown result '" + result + "'", RESULTS));
        }
        if (result.equals("REFUSED") == because.isEmpty()) {
            faults.add(Fault.of(FILE, line, "a title is refused because of something, and verified without"));
        }
        return new Step.Verification(number, at, entry, value.path("title").asText(), result, because);
    }

    private Step fact(int number, @Nullable OffsetDateTime at, String entry, JsonNode value, int line) {
        List<Person.Title> titles = Person.titles(value.path("titles").asText(), FILE, line, faults);
        if (titles.isEmpty()) {
            faults.add(Fault.of(FILE, line, "a fact is one title at least"));
        }
        return new Step.Fact(number, at, entry, value.path("competitor").asText(), titles);
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(item -> texts.add(item.asText()));
        return texts;
    }

    private Step substitution(int number, @Nullable OffsetDateTime at, Node node, JsonNode value, int line) {
        Map<String, String> cells = new LinkedHashMap<>();
        value.path("competitor")
                .properties()
                .forEach(cell -> cells.put(cell.getKey(), cell.getValue().asText()));
        Map<String, Integer> lines = linesOf(child(node, "competitor"));
        Set<String> known = new TreeSet<>(Person.COLUMNS);
        known.addAll(Person.OPTIONAL);
        for (Map.Entry<String, Integer> column : lines.entrySet()) {
            if (!known.contains(column.getKey())) {
                faults.add(Fault.unknown(
                        FILE, column.getValue(), "unknown column '" + column.getKey() + "' of a competitor", known));
            }
        }
        String statement = value.path("statement").asText();
        return new Step.Substitution(
                number,
                at,
                value.path("entry").asText(),
                value.path("reason").asText(),
                statement.isEmpty() ? null : Document.one(statement, FILE, line, faults),
                Person.of(new Table.Row(FILE, line, cells), "COMPETITOR", "", faults));
    }

    private @Nullable OffsetDateTime at(JsonNode value, int line) {
        String written = value.path("at").asText();
        if (written.isEmpty()) {
            return null;
        }
        try {
            return OffsetDateTime.parse(written);
        } catch (DateTimeParseException wrong) {
            faults.add(Fault.of(FILE, line, "'" + written + "' is not a time with offset"));
            return null;
        }
    }

    private static @Nullable Node child(Node node, String key) {
        if (node instanceof MappingNode map) {
            for (NodeTuple pair : map.getValue()) {
                if (pair.getKeyNode() instanceof ScalarNode name
                        && name.getValue().equals(key)) {
                    return pair.getValueNode();
                }
            }
        }
        return null;
    }

    private static Map<String, Integer> linesOf(@Nullable Node node) {
        Map<String, Integer> lines = new HashMap<>();
        if (node instanceof MappingNode map) {
            for (NodeTuple pair : map.getValue()) {
                if (pair.getKeyNode() instanceof ScalarNode name) {
                    lines.put(name.getValue(), name.getStartMark().getLine() + 1);
                }
            }
        }
        return lines;
    }
}
