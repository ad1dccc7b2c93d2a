package org.podium.local.play.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import org.podium.local.play.act.Hands;
import org.podium.local.play.act.Production;
import org.podium.local.play.act.Refusal;
import org.podium.local.play.client.Answer;
import org.podium.local.play.client.Api;
import org.podium.local.play.client.ApiRefused;
import org.podium.local.play.client.Call;

/**
 * What the public API says of a contest, read back after the play: nothing here is what the player remembers having
 * sent. Only what was not taken in at all is told by the answer that refused it, and only while the API shows no more of
 * it than a draft.
 */
public final class Facts {
    private static final String READER = "office";
    private static final String ENTRIES = "/registration/v1/entries/";
    private static final Set<String> PAST = Set.of("REVOKED", "REPLACED");
    private static final Set<String> LEFT = Set.of("WITHDRAWN", "DISQUALIFIED", "CANCELLED");

    private final Api api;
    private final Hands hands;
    private final String contest;
    private final Map<String, Refusal> notTaken;
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, JsonNode> entries = new TreeMap<>();
    private final Map<String, List<JsonNode>> findings = new ConcurrentSkipListMap<>();
    private final Map<String, List<JsonNode>> histories = new ConcurrentSkipListMap<>();
    private final Map<String, String> clauses = new HashMap<>();
    private final List<PoolFacts> pools = new ArrayList<>();
    private final List<JsonNode> ofTheContest = new ArrayList<>();

    private Facts(Api api, Hands hands, String contest, Map<String, Refusal> notTaken) {
        this.api = api;
        this.hands = hands;
        this.contest = contest;
        this.notTaken = new TreeMap<>(notTaken);
    }

    public static Facts of(Production production) {
        return of(
                production.api(),
                production.hands(),
                production.contest(),
                entry -> production.pack().called(entry.path("portalReference").asText()),
                production.notTaken());
    }

    /**
     * @param called what an entry is called
     * @param notTaken what the API answered to forms and submissions that it refused, by name
     */
    public static Facts of(
            Api api, Hands hands, String contest, Function<JsonNode, String> called, Map<String, Refusal> notTaken) {
        Facts facts = new Facts(api, hands, contest, notTaken);
        facts.readClauses(api.get(READER, "/registration/v1/contests/" + contest + "/rulebook"));
        facts.readEntries(called);
        facts.readPools();
        return facts;
    }

    private void readClauses(JsonNode rulebook) {
        if (rulebook.path("id").isTextual() && rulebook.path("clause").isTextual()) {
            clauses.put(rulebook.path("id").asText(), rulebook.path("clause").asText());
        }
        rulebook.forEach(this::readClauses);
    }

    private void readEntries(Function<JsonNode, String> called) {
        for (JsonNode entry : api.list(READER, "/registration/v1/contests/" + contest + "/entries")) {
            String name = called.apply(entry);
            names.put(entry.path("id").asText(), name);
            boolean drafted = entry.path("status").asText().equals("DRAFT");
            if (!drafted || !notTaken.containsKey(name)) {
                entries.put(name, entry);
            }
        }
        notTaken.keySet().removeAll(entries.keySet());
        hands.each(entries.entrySet(), entry -> read(entry.getKey(), entry.getValue()));
    }

    private void read(String name, JsonNode entry) {
        String path = ENTRIES + entry.path("id").asText();
        findings.put(
                name,
                api.get(READER, path + "/eligibility")
                        .path("findings")
                        .valueStream()
                        .toList());
        if (left(entry) || entry.path("gravest").asText().equals("NEEDS_REVIEW")) {
            histories.put(name, api.list(READER, path + "/history"));
        }
    }

    private void readPools() {
        Map<String, JsonNode> awarding = new LinkedHashMap<>();
        for (JsonNode pool : api.list(READER, "/awards/v1/contests/" + contest + "/pools")) {
            awarding.put(pool.path("id").asText(), pool);
        }
        Map<String, List<JsonNode>> awards = new LinkedHashMap<>();
        for (JsonNode award : api.list(READER, "/awards/v1/contests/" + contest + "/awards")) {
            if (PAST.contains(award.path("status").asText())) {
                continue;
            }
            if (!award.hasNonNull("poolId")) {
                ofTheContest.add(award);
            } else {
                awards.computeIfAbsent(award.path("poolId").asText(), pool -> new ArrayList<>())
                        .add(award);
            }
        }
        Queue<PoolFacts> read = new ConcurrentLinkedQueue<>();
        List<JsonNode> held = api.list(READER, "/scoring/v1/contests/" + contest + "/pools").stream()
                .filter(Facts::held)
                .toList();
        hands.each(held, pool -> {
            String id = pool.path("id").asText();
            JsonNode result = pool.hasNonNull("result")
                    ? api.get(READER, "/scoring/v1/pools/" + id + "/results/latest")
                    : Api.JSON.createObjectNode();
            read.add(new PoolFacts(
                    pool,
                    result,
                    qualification(id),
                    awarding.getOrDefault(id, Api.JSON.createObjectNode()),
                    awards.getOrDefault(id, List.of())));
        });
        pools.addAll(read);
        pools.sort(Comparator.comparing(facts -> String.join("|", facts.place())));
    }

    /** What an announcement has cancelled or merged before it had a result was not held. */
    private static boolean held(JsonNode pool) {
        return !pool.hasNonNull("closedBy") || pool.hasNonNull("result");
    }

    private JsonNode qualification(String pool) {
        Answer answer = api.send(Call.get(READER, "/scoring/v1/pools/" + pool + "/qualification"));
        if (!answer.ok() && answer.status() != 404) {
            throw new ApiRefused("qualification of pool " + pool, answer);
        }
        return answer.ok() ? answer.body() : Api.JSON.createObjectNode();
    }

    public List<PoolFacts> pools() {
        return pools;
    }

    public Map<String, JsonNode> entries() {
        return entries;
    }

    public Map<String, List<JsonNode>> findings() {
        return findings;
    }

    /** Whether it withdrew, was disqualified, or was cancelled with what it was entered for. */
    static boolean left(JsonNode entry) {
        return LEFT.contains(entry.path("status").asText());
    }

    /** The steps of an entry that left, or of which a person decided what no rule could; else nothing. */
    List<JsonNode> history(String name) {
        return histories.getOrDefault(name, List.of());
    }

    /** What became of an entry, as {@code outcomes.csv} says it; of one that left: before it did. */
    String outcome(String name, JsonNode entry) {
        String status = left(entry)
                ? history(name).stream()
                        .filter(step -> !left(step))
                        .reduce((earlier, later) -> later)
                        .map(step -> step.path("status").asText())
                        .orElse("DRAFT")
                : entry.path("status").asText();
        return status.equals("SUBMITTED") ? "REVIEW" : status;
    }

    public Map<String, Refusal> notTaken() {
        return notTaken;
    }

    /** Where the rulebook that stands says a rule; empty of one that it has no longer. */
    String clause(String rule) {
        return clauses.getOrDefault(rule, "");
    }

    /** Awards of no pool: the whole contest's. */
    List<JsonNode> ofTheContest() {
        return ofTheContest;
    }

    /** The package's name of an entry. */
    public String name(String entryId) {
        return names.getOrDefault(entryId, entryId);
    }

    /** The entry, or the entry and the one person, or the unit, as the kind of award asks. */
    public String recipient(JsonNode award) {
        String entry = name(award.path("entryId").asText());
        return switch (award.path("kind").asText()) {
            case "UNIT_AWARD" -> award.path("recipient").path("uscc").asText();
            case "PRIZE", "MEDAL", "RECOMMENDATION" -> entry;
            default -> entry + "/" + award.path("recipient").path("name").asText();
        };
    }
}
