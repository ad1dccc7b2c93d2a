package org.podium.local.play.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.podium.local.play.act.Production;
import org.podium.local.play.act.Verdicts;
import org.podium.local.play.client.Api;

/**
 * What units asked for and what people decided, read back from the public API: substitutions, entries that left, appeals,
 * questions that no rule answers, ties.
 */
public final class Dealings {
    private static final String READER = "office";
    private static final Set<String> DECIDED = Set.of("APPROVED", "REFUSED");

    private final Facts facts;
    private final List<JsonNode> substitutions;
    private final Map<PoolFacts, List<JsonNode>> ties = new LinkedHashMap<>();
    private final Map<PoolFacts, List<JsonNode>> appeals = new LinkedHashMap<>();

    private Dealings(Api api, String contest, Facts facts) {
        this.facts = facts;
        this.substitutions = api.list(READER, "/registration/v1/contests/" + contest + "/substitutions");
        for (PoolFacts pool : facts.pools()) {
            appeals.put(pool, api.list(READER, "/scoring/v1/pools/" + pool.id() + "/appeals"));
            if (!pool.awarding().isEmpty()) {
                ties.put(pool, api.list(READER, "/awards/v1/pools/" + pool.id() + "/award-decisions"));
            }
        }
    }

    public static Dealings of(Production production, Facts facts) {
        return new Dealings(production.api(), production.contest(), facts);
    }

    /** Who was to come in, when it was asked for, and what refused it. */
    ArrayNode substitutions() {
        ArrayNode list = Api.JSON.createArrayNode();
        for (JsonNode asked : substitutions) {
            ObjectNode one = list.addObject()
                    .put("entry", facts.name(asked.path("entryId").asText()))
                    .put("incoming", asked.path("incoming").path("name").asText());
            copy(asked, one, "status", "reason", "requestedAt", "lastDay", "decisionReason");
            List<JsonNode> findings = asked.path("findings").valueStream().toList();
            if (asked.path("status").asText().equals("REFUSED")) {
                JsonNode cited = cited(asked, Verdicts.open(findings));
                if (cited.isObject()) {
                    copy(cited, one, "rule", "clause");
                    one.put("sentence", cited.path("sentence").path("zh").asText());
                }
            }
            ArrayNode open = one.putArray("findings");
            findings.stream()
                    .filter(finding -> !finding.path("verdict").asText().equals("PASS"))
                    .forEach(finding ->
                            copy(finding, open.addObject(), "rule", "clause", "verdict", "document", "sentence"));
        }
        return list;
    }

    /** Entries that withdrew or were disqualified, and what they had come to before. */
    ArrayNode withdrawn() {
        ArrayNode list = Api.JSON.createArrayNode();
        facts.entries().forEach((name, entry) -> {
            if (Facts.left(entry)) {
                ObjectNode one = list.addObject().put("entry", name);
                copy(entry, one, "reference", "status");
                one.put("before", facts.outcome(name, entry));
                facts.history(name).stream().filter(Facts::left).findFirst().ifPresent(step -> {
                    copy(step, one, "reason", "at");
                    copy(step.path("ground"), one, "rule", "clause");
                });
            }
        });
        return list;
    }

    /** Of each pool as they were filed: what about, how it ended and why. */
    ArrayNode appeals() {
        ArrayNode list = Api.JSON.createArrayNode();
        appeals.forEach((pool, filed) -> filed.forEach(appeal -> {
            ObjectNode one = list.addObject()
                    .put("entry", facts.name(appeal.path("entryId").asText()));
            copy(pool.pool(), one, "stage", "region", "skill", "division");
            copy(appeal, one, "ground", "statement", "status", "filedAt", "answerDue", "reason", "endedAt");
        }));
        return list;
    }

    /** The office's word on open questions, then the committee's on ties, also one that a later decision replaced. */
    ArrayNode decisions() {
        ArrayNode list = Api.JSON.createArrayNode();
        facts.entries().keySet().forEach(name -> facts.history(name).stream()
                .filter(Dealings::answersAQuestion)
                .forEach(step -> {
                    ObjectNode one = list.addObject()
                            .put("about", "ELIGIBILITY")
                            .put("decision", step.path("step").asText());
                    one.putArray("entries").add(name);
                    ArrayNode questions = one.putArray("questions");
                    with(step.path("findings").valueStream().toList(), "NEEDS_REVIEW")
                            .forEach(finding -> copy(finding, questions.addObject(), "rule", "clause", "sentence"));
                    copy(step, one, "reason", "at");
                    copy(step.path("ground"), one, "rule", "clause");
                }));
        ties.forEach((pool, decided) -> decided.forEach(tie -> {
            ObjectNode one = list.addObject().put("about", "TIE");
            copy(pool.pool(), one, "stage", "region", "skill", "division");
            copy(tie, one, "decision", "cut", "rule", "reason", "resultVersion");
            one.set("entries", names(tie.path("entries").valueStream().sorted(this::byName)));
            one.set("order", names(tie.path("order").valueStream()));
            one.put("replaced", tie.hasNonNull("supersededBy"));
        }));
        return list;
    }

    /**
     * What a decision is told with: the open finding of the rule that the office named, or that rule alone, or the first
     * finding where it named none; missing where there is nothing.
     */
    static JsonNode cited(JsonNode decided, List<JsonNode> open) {
        JsonNode ground = decided.path("ground");
        return open.stream()
                .filter(finding -> !ground.isObject() || finding.path("rule").equals(ground.path("rule")))
                .findFirst()
                .orElse(ground);
    }

    private static boolean answersAQuestion(JsonNode step) {
        return DECIDED.contains(step.path("step").asText())
                && Verdicts.gravest(step.path("findings").valueStream().toList())
                        .equals("NEEDS_REVIEW");
    }

    private static Stream<JsonNode> with(List<JsonNode> findings, String verdict) {
        return findings.stream()
                .filter(finding -> finding.path("verdict").asText().equals(verdict));
    }

    private int byName(JsonNode one, JsonNode other) {
        return facts.name(one.asText()).compareTo(facts.name(other.asText()));
    }

    private ArrayNode names(Stream<JsonNode> ids) {
        ArrayNode names = Api.JSON.createArrayNode();
        ids.forEach(id -> names.add(facts.name(id.asText())));
        return names;
    }

    private static void copy(JsonNode from, ObjectNode to, String... fields) {
        for (String field : fields) {
            if (from.hasNonNull(field)) {
                to.set(field, from.get(field));
            }
        }
    }
}
