package org.podium.local.play.act;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.podium.local.play.pack.Scene;
import org.podium.local.play.pack.Step;
import org.podium.rulebook.Contest;
import org.podium.rulebook.Contest.Part;
import org.podium.rulebook.Contest.Stage;
import org.podium.rulebook.Contest.StageDates;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.Scoring.Qualification;
import org.podium.rulebook.announcement.Announced;

/**
 * A stage, on the days of each of its regions: who does not come withdraws; then attendance, draw, marks, results, and
 * appeals before these are final; and where places in the next stage depend on it, the organisers confirm who has one.
 */
final class Holding {
    private static final Duration QUERIES = Duration.ofHours(25);

    private final Production production;
    private final Storytelling story;
    private final Qualifying qualifying;
    private final PoolWork work;

    Holding(Production production, Storytelling story, Qualifying qualifying) {
        this.production = production;
        this.story = story;
        this.qualifying = qualifying;
        this.work = new PoolWork(production);
    }

    /** First and last day of a region; none where the rulebook names none. */
    private record Days(Optional<LocalDate> starts, Optional<LocalDate> ends) implements Comparable<Days> {
        @Override
        public int compareTo(Days other) {
            return (starts + "" + ends).compareTo(other.starts + "" + other.ends);
        }
    }

    void play(Scene.Held held) {
        Map<Days, List<String>> regions = regions(held);
        List<Step.Appeal> appeals = new ArrayList<>(held.appeals());
        boolean prepared = false;
        for (Map.Entry<Days, List<String>> together : regions.entrySet()) {
            production.progress().phase("draw");
            if (!prepared) {
                gather(held, together.getKey());
                prepared = true;
            }
            List<JsonNode> pools = pools(held.stage()).stream()
                    .filter(pool ->
                            together.getValue().contains(pool.path("region").asText()))
                    .toList();
            hold(held, together.getKey(), pools, appeals);
        }
        if (!appeals.isEmpty()) {
            Step.Appeal first = appeals.getFirst();
            throw new IllegalStateException("step " + first.number() + " appeals for " + first.entry()
                    + ", which stands in no pool of " + held.stage() + " that was drawn");
        }
    }

    private static Stage stage(Scene.Held held) {
        return held.rulebook().contest().stages().stream()
                .filter(known -> known.name().equals(held.stage()))
                .findFirst()
                .orElseThrow();
    }

    private Map<Days, List<String>> regions(Scene.Held held) {
        Rulebook rulebook = held.rulebook();
        Stage stage = stage(held);
        StageDates dates = rulebook.contest().dates().get(held.stage());
        Map<Days, List<String>> byDays = new TreeMap<>();
        for (String region : stage.regional() ? production.pack().regions(held.stage()) : List.of("")) {
            Days days = dates == null
                    ? new Days(Optional.empty(), Optional.empty())
                    : new Days(dates.startsIn(region), dates.endsIn(region));
            byDays.computeIfAbsent(days, key -> new ArrayList<>()).add(region);
        }
        return byDays;
    }

    /** Who may come and has no marks says before the start that they do not; the others stand in the pools. */
    private void gather(Scene.Held held, Days first) {
        Map<String, String> names = names();
        Qualification rule = held.rulebook().scoring().qualification();
        boolean byPlaces = rule != null && rule.to().equals(held.stage());
        List<String> coming = new ArrayList<>(byPlaces ? standing(held.stage()) : approved(held));
        for (String id : List.copyOf(coming)) {
            String name = names.getOrDefault(id, "");
            if (!name.isEmpty() && production.pack().marksOf(held.stage(), name).isEmpty()) {
                production.progress().say("withdrawal " + name + " → " + story.withdraw(name));
                coming.remove(id);
            }
        }
        first.starts().ifPresent(day -> production.clock(at(day, LocalTime.of(8, 0))));
        production.everybodyKnows();
        production.await(
                coming.size() + " entries in the pools",
                () -> standing(held.stage()).size() == coming.size(),
                () -> pools(held.stage()).toString());
    }

    private void hold(Scene.Held held, Days days, List<JsonNode> pools, List<Step.Appeal> appeals) {
        days.starts().ifPresent(day -> production.clock(at(day, LocalTime.of(8, 0))));
        production.everybodyKnows();
        Map<String, String> names = names();
        production.hands().each(pools, pool -> work.draw(pool, names));
        production
                .progress()
                .say(pools.stream()
                                .mapToInt(pool -> pool.path("entries").asInt())
                                .sum() + " entries of " + held.stage() + " in " + pools.size() + " pools, drawn");
        production.progress().phase("mark");
        production.progress().say(work.mark(pools, names) + " sheets keyed by one and confirmed by another");
        production.progress().phase("results");
        days.ends().or(days::starts).ifPresent(day -> production.clock(at(day, LocalTime.of(18, 0))));
        results(held, pools, appeals);
    }

    private void results(Scene.Held held, List<JsonNode> pools, List<Step.Appeal> appeals) {
        List<JsonNode> drawn = pools.stream()
                .map(pool -> production
                        .api()
                        .get(Crew.OFFICE, PoolWork.POOLS + pool.path("id").asText()))
                .filter(pool -> !pool.path("status").asText().equals("OPEN"))
                .toList();
        production.hands().each(drawn, work::close);
        Instant now = production.now();
        hear(appeals, drawn);
        if (now != null) {
            // queries on the scores are open for a day
            production.clock(now.plus(QUERIES));
            production.everybodyKnows();
        }
        production.hands().each(drawn, pool -> work.publish(pool, "FINAL"));
        production.progress().say(drawn.size() + " pools: provisional, then final results");
        Qualification rule = held.rulebook().scoring().qualification();
        if (rule != null && rule.from().equals(held.stage())) {
            production.hands().each(drawn, qualifying::confirm);
        }
        boolean awarding = held.rulebook().contest().stages().stream()
                .anyMatch(stage -> stage.name().equals(held.stage()) && stage.awarding());
        if (awarding) {
            production.await(
                    "the final results to reach the awards",
                    () -> awardPools(held.stage()).size() == drawn.size()
                            && awardPools(held.stage()).stream()
                                    .allMatch(pool ->
                                            pool.path("resultKind").asText().equals("FINAL")),
                    () -> awardPools(held.stage()).toString());
        }
    }

    /** Those that are about these pools, one after the other; they are then no longer among those that wait. */
    private void hear(List<Step.Appeal> waiting, List<JsonNode> pools) {
        if (waiting.isEmpty()) {
            return;
        }
        List<String> here = pools.stream().flatMap(this::in).toList();
        List<Step.Appeal> due = waiting.stream()
                .filter(appeal -> here.contains(production.entryId(appeal.entry())))
                .toList();
        due.forEach(story::act);
        waiting.removeAll(due);
    }

    private Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        production.entryIds().forEach((entry, id) -> names.put(id, entry));
        return names;
    }

    /** Whose pool of this stage an announcement has not cancelled. */
    private List<String> approved(Scene.Held held) {
        Contest contest = held.rulebook().contest();
        boolean regional = stage(held).regional();
        return production
                .api()
                .list(Crew.OFFICE, "/registration/v1/contests/" + production.contest() + "/entries?status=APPROVED")
                .stream()
                .filter(entry -> Announced.cancellation(
                                contest,
                                new Part(
                                        held.stage(),
                                        regional ? entry.path("region").asText() : null,
                                        entry.path("skill").asText(),
                                        entry.path("division").asText()))
                        .isEmpty())
                .map(entry -> entry.path("id").asText())
                .toList();
    }

    /** Those that are held: neither cancelled nor merged into another. */
    private List<JsonNode> pools(String stage) {
        return production
                .api()
                .list(Crew.OFFICE, "/scoring/v1/contests/" + production.contest() + "/pools?stage=" + stage)
                .stream()
                .filter(pool -> !pool.hasNonNull("closedBy"))
                .toList();
    }

    /** The entries that are in the pools of a stage. */
    private List<String> standing(String stage) {
        return pools(stage).stream().flatMap(this::in).toList();
    }

    private Stream<String> in(JsonNode pool) {
        return production
                .api()
                .list(Crew.OFFICE, PoolWork.POOLS + pool.path("id").asText() + "/entries")
                .stream()
                .filter(entry -> entry.path("standing").asText().equals("IN"))
                .map(entry -> entry.path("entryId").asText());
    }

    private List<JsonNode> awardPools(String stage) {
        return production.api().list(Crew.OFFICE, "/awards/v1/contests/" + production.contest() + "/pools").stream()
                .filter(pool -> pool.path("stage").asText().equals(stage))
                .toList();
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(production.zone()).toInstant();
    }
}
