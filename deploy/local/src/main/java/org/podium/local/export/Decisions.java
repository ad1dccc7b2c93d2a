package org.podium.local.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.podium.local.play.client.Api;
import org.podium.local.play.report.Facts;
import org.podium.local.play.report.PoolFacts;

/** What people decided where rank and rule do not: who goes on to a stage, ties, titles, awards by nomination. */
final class Decisions {
    private static final String NOT_ELIGIBLE = "NOT_ELIGIBLE_TO_COMPETE";
    private static final List<String> PAST = List.of("REPLACED", "REVOKED");

    private final Api api;
    private final ToldContest contest;
    private final Facts facts;
    private final Consumer<String> leftOut;
    private final List<Told> steps = new ArrayList<>();
    private final Set<String> notEligible = new HashSet<>();
    private final Set<String> honoured = new HashSet<>();

    private Decisions(Api api, ToldContest contest, Facts facts, Consumer<String> leftOut) {
        this.api = api;
        this.contest = contest;
        this.facts = facts;
        this.leftOut = leftOut;
    }

    static Decisions read(Api api, ToldContest contest, Facts facts, Consumer<String> leftOut) {
        Decisions decisions = new Decisions(api, contest, facts, leftOut);
        decisions.amendments();
        decisions.amendmentsOfDrawnPools();
        decisions.qualifications();
        decisions.ties();
        decisions.verifications();
        decisions.nominations();
        return decisions;
    }

    List<Told> steps() {
        return steps;
    }

    /** Ids of the entries that an authority found not eligible: their pools were ranked again without them. */
    Set<String> notEligible() {
        return notEligible;
    }

    /** Codes of the units that were nominated. */
    Set<String> honoured() {
        return honoured;
    }

    private void amendments() {
        for (int i = 1; i < contest.versions().size(); i++) {
            ToldContest.Version version = contest.versions().get(i);
            ObjectNode keys = Told.newKeys().put("reason", version.reason());
            keys.set(
                    "amendment",
                    MergePatch.between(contest.versions().get(i - 1).canonical(), version.canonical()));
            steps.add(Told.at(version.at(), Told.Kind.ANNOUNCEMENT, "%06d".formatted(version.number()), keys));
        }
    }

    /**
     * An announcement is played before a stage or after it, never between the draw and the freeze: what the committee
     * decided there cannot be played again. Of all pools: what was merged is held no longer.
     */
    private void amendmentsOfDrawnPools() {
        for (JsonNode pool : api.list(Source.OFFICE, "/scoring/v1/contests/" + contest.id() + "/pools")) {
            String path = "/scoring/v1/pools/" + pool.path("id").asText() + "/amendment-decisions";
            String place = Stream.of("stage", "region", "skill", "division")
                    .map(field -> PersonCells.text(pool, field))
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.joining(" "));
            for (JsonNode decision : api.list(Source.OFFICE, path)) {
                leftOut.accept(place + ": that it was drawn when version "
                        + decision.path("rulebookVersion").asInt() + " of the rulebook came, and the committee decided "
                        + decision.path("decision").asText());
            }
        }
    }

    /** A play confirms by itself who has a place by rank as soon as there is a result; who came later was decided. */
    private void qualifications() {
        Map<String, Told> together = new TreeMap<>();
        for (PoolFacts pool : facts.pools()) {
            JsonNode standing = pool.qualification();
            Set<String> named = new HashSet<>();
            for (JsonNode decision : standing.path("decisions")) {
                List<String> entries = new ArrayList<>();
                decision.path("named").forEach(entry -> entries.add(entry.asText()));
                named.addAll(entries);
                qualification(together, pool.pool(), decision.path("at"), entries);
            }
            List<JsonNode> confirmed = new ArrayList<>();
            standing.path("entries").forEach(place -> {
                if (place.hasNonNull("confirmedAt")
                        && !named.contains(place.path("entryId").asText())) {
                    confirmed.add(place);
                }
            });
            Comparator<JsonNode> byTime = Comparator.comparing(place -> contest.time(place.path("confirmedAt")));
            confirmed.sort(byTime);
            confirmed.stream()
                    .filter(place -> byTime.compare(place, confirmed.getFirst()) > 0)
                    .forEach(place -> qualification(
                            together,
                            pool.pool(),
                            place.path("confirmedAt"),
                            List.of(place.path("entryId").asText())));
        }
        steps.addAll(together.values());
    }

    /** Those of one region and moment are one step, whatever their pool. */
    private void qualification(Map<String, Told> together, JsonNode pool, JsonNode when, Collection<String> entries) {
        OffsetDateTime at = contest.time(when);
        String stage = pool.path("stage").asText();
        String region = PersonCells.text(pool, "region");
        Told step = together.computeIfAbsent(
                stage + "|" + region + "|" + at.toInstant(),
                key -> Told.at(
                        at,
                        Told.Kind.QUALIFICATION_DECISION,
                        stage + region,
                        Told.newKeys().put("stage", stage).put("region", region)));
        ArrayNode list = step.keys().withArrayProperty("entries");
        List<String> names = new ArrayList<>();
        list.forEach(name -> names.add(name.asText()));
        entries.forEach(entry -> names.add(facts.name(entry)));
        list.removeAll();
        names.stream().distinct().sorted().forEach(list::add);
    }

    private void ties() {
        for (PoolFacts pool : facts.pools()) {
            if (pool.awarding().isEmpty()) {
                continue;
            }
            String path = "/awards/v1/pools/" + pool.awarding().path("id").asText() + "/award-decisions";
            for (JsonNode decision : api.list(Source.OFFICE, path)) {
                if (!decision.hasNonNull("supersededBy")) {
                    tie(decision);
                }
            }
        }
    }

    private void tie(JsonNode decision) {
        boolean ordered = decision.path("decision").asText().equals("ORDER");
        List<String> names = new ArrayList<>();
        decision.path(ordered ? "order" : "entries").forEach(entry -> names.add(facts.name(entry.asText())));
        if (!ordered) {
            names.sort(Comparator.naturalOrder());
        }
        ObjectNode keys = Told.newKeys();
        names.forEach(keys.putArray("entries")::add);
        keys.put("cut", decision.path("cut").asInt())
                .put("decision", decision.path("decision").asText())
                .put("reason", decision.path("reason").asText());
        steps.add(Told.afterResults(decision.path("decidedAt"), Told.Kind.TIE_DECISION, keys));
    }

    /**
     * The answer is about the title, also where a later result replaced the award it was given for; a step of a package is
     * about everybody of the team.
     */
    private void verifications() {
        Map<String, String> told = new HashMap<>();
        for (JsonNode award : titles()) {
            JsonNode way = api.get(
                            Source.OFFICE,
                            "/awards/v1/awards/" + award.path("id").asText() + "/explanation")
                    .path("authority");
            JsonNode last = way.path(way.size() - 1);
            String entry = award.path("entryId").asText();
            String title = award.path("detail").asText();
            String because = PersonCells.text(last, "because");
            String answer = last.path("result").asText() + " " + because;
            String before = way.isEmpty() ? answer : told.putIfAbsent(entry + title, answer);
            if (before != null) {
                if (!before.equals(answer)
                        && !PAST.contains(award.path("status").asText())) {
                    leftOut.accept(facts.name(entry) + ": that the team got more than one answer for " + title);
                }
                continue;
            }
            if (last.path("result").asText().equals("NOMINATED")) {
                leftOut.accept(facts.name(entry) + ": a nomination for " + title + " that waits for its answer");
                continue;
            }
            ObjectNode keys = Told.newKeys()
                    .put("entry", facts.name(entry))
                    .put("title", title)
                    .put("result", last.path("result").asText());
            if (!because.isEmpty()) {
                keys.put("because", because);
            }
            if (because.equals(NOT_ELIGIBLE)) {
                notEligible.add(entry);
            }
            steps.add(Told.afterResults(last.path("recordedAt"), Told.Kind.VERIFICATION, keys));
        }
    }

    /** First those that stand; who was found not eligible has none that does. */
    private List<JsonNode> titles() {
        String titles = "/awards/v1/contests/" + contest.id() + "/awards?kind=TITLE";
        List<JsonNode> all = new ArrayList<>(api.list(Source.OFFICE, titles));
        PAST.forEach(status -> all.addAll(api.list(Source.OFFICE, titles + "&status=" + status)));
        return all;
    }

    private void nominations() {
        for (JsonNode nomination : api.list(Source.OFFICE, "/awards/v1/contests/" + contest.id() + "/nominations")) {
            String unit = nomination.path("unit").asText();
            String award = nomination.path("award").asText();
            if (!nomination.path("status").asText().equals("APPROVED")) {
                leftOut.accept("the nomination of " + unit + " for " + award + ", "
                        + nomination.path("status").asText());
                continue;
            }
            honoured.add(unit);
            steps.add(Told.afterResults(
                    nomination.path("decidedAt"),
                    Told.Kind.NOMINATION,
                    Told.newKeys()
                            .put("award", award)
                            .put("recipient", unit)
                            .put("reason", nomination.path("reason").asText())));
        }
    }
}
