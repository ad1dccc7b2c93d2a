package org.podium.local.play.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.podium.local.play.act.Verdicts;

/** A contest as the files of {@code expected/} would write it. */
public final class Rows implements Comparison.Side {
    private final Facts facts;

    public Rows(Facts facts) {
        this.facts = facts;
    }

    @Override
    public List<List<String>> rows(String file) {
        return switch (file) {
            case "findings" -> findingRows();
            case "outcomes" -> outcomeRows();
            case "qualified" -> qualifiedRows();
            case "pools" -> facts.pools().stream().map(Rows::pool).toList();
            case "ranking" -> rankingRows();
            case "awards" -> awardRows();
            default -> throw new IllegalArgumentException(file);
        };
    }

    private List<List<String>> findingRows() {
        List<List<String>> rows = new ArrayList<>();
        facts.notTaken().forEach((entry, refusal) -> rows.add(List.of(entry, refusal.rule(), "FAIL")));
        facts.findings().forEach((entry, found) -> {
            Map<String, String> gravest = new TreeMap<>();
            found.forEach(finding -> gravest.merge(
                    finding.path("rule").asText(), finding.path("verdict").asText(), Verdicts::graver));
            gravest.forEach((rule, verdict) -> rows.add(List.of(entry, rule, verdict)));
        });
        return rows;
    }

    private List<List<String>> outcomeRows() {
        List<List<String>> rows = new ArrayList<>();
        facts.notTaken().keySet().forEach(entry -> rows.add(List.of(entry, "REFUSED")));
        facts.entries().forEach((name, entry) -> rows.add(List.of(name, facts.outcome(name, entry))));
        return rows;
    }

    /** Who goes on stands with the pool it comes from; where nobody qualifies for a stage, who came stands with it. */
    private List<List<String>> qualifiedRows() {
        Set<String> reached = new HashSet<>();
        facts.pools()
                .forEach(pool ->
                        reached.add(pool.qualification().path("nextStage").asText()));
        List<List<String>> rows = new ArrayList<>();
        for (PoolFacts pool : facts.pools()) {
            List<String> ids = new ArrayList<>();
            if (pool.qualification().has("nextStage")) {
                pool.qualification().path("entries").forEach(place -> {
                    if (place.path("state").asText().equals("QUALIFIED")
                            && place.path("confirmed").asBoolean()) {
                        ids.add(place.path("entryId").asText());
                    }
                });
            } else if (!reached.contains(pool.pool().path("stage").asText())) {
                pool.result().path("qualified").forEach(entry -> ids.add(entry.asText()));
            }
            for (String id : ids) {
                List<String> row = new ArrayList<>(pool.place());
                row.add(facts.name(id));
                rows.add(row);
            }
        }
        return rows;
    }

    static List<String> pool(PoolFacts of) {
        List<String> row = new ArrayList<>(of.place());
        row.add(of.pool().path("entries").asText());
        row.add(of.result().path("competed").asText());
        row.add(of.result().path("participatingUnits").asText());
        row.add(of.awarding().path("outcome").asText());
        row.add(of.awarding()
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
        for (PoolFacts pool : facts.pools()) {
            for (JsonNode ranked : pool.rows()) {
                List<String> row = new ArrayList<>(pool.place());
                row.add(facts.name(ranked.path("entryId").asText()));
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
        List<JsonNode> awards = new ArrayList<>(facts.ofTheContest());
        facts.pools().forEach(pool -> awards.addAll(pool.awards()));
        for (JsonNode award : awards) {
            rows.add(List.of(
                    award.path("kind").asText(),
                    text(award, "skill"),
                    text(award, "division"),
                    facts.recipient(award),
                    award.path("detail").asText(),
                    award.path("proposedAs").asText()));
        }
        return rows;
    }

    static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isNull() || value.isMissingNode() ? "" : value.asText();
    }
}
