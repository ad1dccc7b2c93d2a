package org.podium.local.play.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import org.podium.local.play.act.Hands;
import org.podium.local.play.act.Production;
import org.podium.local.play.act.Refusal;
import org.podium.local.play.act.Verdicts;
import org.podium.local.play.client.Answer;
import org.podium.local.play.client.Api;
import org.podium.local.play.client.ApiRefused;
import org.podium.local.play.client.Call;
import org.podium.local.play.pack.Entry;

/**
 * What the public API says of a contest, read back after the play: nothing here is what the player remembers having
 * sent. Only what was not taken in at all is told by the answers that refused it, since nothing else is left of it.
 */
public final class Facts {
    private static final String READER = "office";
    private static final Set<String> PAST = Set.of("REVOKED", "REPLACED");

    private final Api api;
    private final Hands hands;
    private final String contest;
    private final Map<String, Refusal> notTaken;
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, JsonNode> entries = new TreeMap<>();
    private final Map<String, List<JsonNode>> findings = new ConcurrentSkipListMap<>();
    private final List<PoolFacts> pools = new ArrayList<>();
    private final List<JsonNode> byNomination = new ArrayList<>();

    private Facts(Production production) {
        this.api = production.api();
        this.hands = production.hands();
        this.contest = production.contest();
        this.notTaken = new TreeMap<>(production.notTaken());
    }

    public static Facts of(Production production) {
        Facts facts = new Facts(production);
        Map<String, String> byReference = new LinkedHashMap<>();
        for (Entry entry : production.pack().entries().values()) {
            String reference = entry.portalReference();
            byReference.put(reference.isEmpty() ? entry.entry() : reference, entry.entry());
        }
        facts.readEntries(byReference);
        facts.readPools();
        return facts;
    }

    private void readEntries(Map<String, String> byReference) {
        for (JsonNode entry : api.list(READER, "/registration/v1/contests/" + contest + "/entries")) {
            String reference = entry.path("portalReference").asText();
            String name = byReference.getOrDefault(reference, reference);
            names.put(entry.path("id").asText(), name);
            if (!notTaken.containsKey(name)) {
                entries.put(name, entry);
            }
        }
        hands.each(
                entries.entrySet(),
                entry -> findings.put(
                        entry.getKey(),
                        findingsOf(entry.getValue().path("id").asText())));
    }

    private List<JsonNode> findingsOf(String id) {
        return api.get(READER, "/registration/v1/entries/" + id + "/eligibility")
                .path("findings")
                .valueStream()
                .toList();
    }

    private void readPools() {
        Map<String, JsonNode> awarding = new LinkedHashMap<>();
        for (JsonNode pool : api.list(READER, "/awards/v1/contests/" + contest + "/pools")) {
            awarding.put(pool.path("id").asText(), pool);
        }
        Map<String, List<JsonNode>> awards = new LinkedHashMap<>();
        for (JsonNode award : api.list(READER, "/awards/v1/contests/" + contest + "/awards")) {
            if (!PAST.contains(award.path("status").asText())) {
                awards.computeIfAbsent(award.path("poolId").asText(), pool -> new ArrayList<>())
                        .add(award);
            }
        }
        Queue<PoolFacts> read = new ConcurrentLinkedQueue<>();
        hands.each(api.list(READER, "/scoring/v1/contests/" + contest + "/pools"), pool -> {
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
        api.list(READER, "/awards/v1/contests/" + contest + "/nominations").stream()
                .filter(nomination -> nomination.path("status").asText().equals("APPROVED"))
                .forEach(byNomination::add);
        pools.sort(Comparator.comparing(facts -> String.join("|", place(facts.pool()))));
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

    public Map<String, Refusal> notTaken() {
        return notTaken;
    }

    /** The package's name of an entry. */
    public String name(String entryId) {
        return names.getOrDefault(entryId, entryId);
    }

    /** The rows of one file of {@code expected/} as this contest would write it. */
    public List<List<String>> rows(String file) {
        return switch (file) {
            case "findings" -> findingRows();
            case "outcomes" -> outcomeRows();
            case "qualified" -> qualifiedRows();
            case "pools" -> pools.stream().map(this::poolRow).toList();
            case "ranking" -> rankingRows();
            case "awards" -> awardRows();
            default -> throw new IllegalArgumentException(file);
        };
    }

    private List<List<String>> findingRows() {
        List<List<String>> rows = new ArrayList<>();
        notTaken.forEach((entry, refusal) -> rows.add(List.of(entry, refusal.rule(), "FAIL")));
        findings.forEach((entry, found) -> {
            Map<String, String> gravest = new TreeMap<>();
            found.forEach(finding -> gravest.merge(
                    finding.path("rule").asText(), finding.path("verdict").asText(), Verdicts::graver));
            gravest.forEach((rule, verdict) -> rows.add(List.of(entry, rule, verdict)));
        });
        return rows;
    }

    private List<List<String>> outcomeRows() {
        List<List<String>> rows = new ArrayList<>();
        notTaken.keySet().forEach(entry -> rows.add(List.of(entry, "REFUSED")));
        entries.forEach((entry, state) ->
                rows.add(List.of(entry, outcome(state.path("status").asText()))));
        return rows;
    }

    /** Who withdrew or was disqualified had been approved before. */
    private static String outcome(String status) {
        return switch (status) {
            case "SUBMITTED" -> "REVIEW";
            case "WITHDRAWN", "DISQUALIFIED" -> "APPROVED";
            default -> status;
        };
    }

    /** Who goes on stands with the pool it comes from; where nobody qualifies for a stage, who came stands with it. */
    private List<List<String>> qualifiedRows() {
        Set<String> reached = new HashSet<>();
        pools.forEach(
                facts -> reached.add(facts.qualification().path("nextStage").asText()));
        List<List<String>> rows = new ArrayList<>();
        for (PoolFacts facts : pools) {
            List<String> ids = new ArrayList<>();
            if (facts.qualification().has("nextStage")) {
                facts.qualification().path("entries").forEach(place -> {
                    if (place.path("state").asText().equals("QUALIFIED")
                            && place.path("confirmed").asBoolean()) {
                        ids.add(place.path("entryId").asText());
                    }
                });
            } else if (!reached.contains(facts.pool().path("stage").asText())) {
                facts.result().path("qualified").forEach(entry -> ids.add(entry.asText()));
            }
            for (String id : ids) {
                List<String> row = new ArrayList<>(place(facts.pool()));
                row.add(name(id));
                rows.add(row);
            }
        }
        return rows;
    }

    List<String> poolRow(PoolFacts facts) {
        List<String> row = new ArrayList<>(place(facts.pool()));
        row.add(facts.pool().path("entries").asText());
        row.add(facts.result().path("competed").asText());
        row.add(facts.result().path("participatingUnits").asText());
        row.add(facts.awarding().path("outcome").asText());
        row.add(facts.awarding()
                .path("blockers")
                .valueStream()
                .map(blocker -> blocker.path("kind").asText())
                .distinct()
                .sorted()
                .collect(Collectors.joining(";")));
        return row;
    }

    private List<List<String>> rankingRows() {
        List<List<String>> rows = new ArrayList<>();
        for (PoolFacts facts : pools) {
            for (JsonNode ranked : facts.rows()) {
                List<String> row = new ArrayList<>(place(facts.pool()));
                row.add(name(ranked.path("entryId").asText()));
                row.add(text(ranked, "rank"));
                row.add(text(ranked, "total"));
                row.add(ranked.path("status").asText());
                rows.add(row);
            }
        }
        return rows;
    }

    private List<List<String>> awardRows() {
        List<List<String>> rows = new ArrayList<>();
        byNomination.forEach(nomination -> rows.add(List.of(
                "UNIT_AWARD",
                "",
                "",
                nomination.path("unit").asText(),
                nomination.path("award").asText(),
                "PROPOSED")));
        List<JsonNode> awards = new ArrayList<>();
        pools.forEach(facts -> awards.addAll(facts.awards()));
        for (JsonNode award : awards) {
            rows.add(List.of(
                    award.path("kind").asText(),
                    text(award, "skill"),
                    text(award, "division"),
                    recipient(award),
                    award.path("detail").asText(),
                    award.path("status").asText()));
        }
        return rows;
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

    private static List<String> place(JsonNode pool) {
        return List.of(
                pool.path("stage").asText(),
                text(pool, "region"),
                pool.path("skill").asText(),
                pool.path("division").asText());
    }

    static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isNull() || value.isMissingNode() ? "" : value.asText();
    }
}
