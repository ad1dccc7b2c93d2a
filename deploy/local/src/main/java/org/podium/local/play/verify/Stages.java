package org.podium.local.play.verify;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.podium.local.play.pack.ContestPackage;
import org.podium.local.play.pack.Entry;
import org.podium.local.play.pack.MarkRow;
import org.podium.local.play.pack.Person;
import org.podium.local.play.pack.Step;
import org.podium.rulebook.Contest.Part;
import org.podium.rulebook.Contest.Stage;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.Scoring;
import org.podium.rulebook.Scoring.Qualification;
import org.podium.rulebook.announcement.Announced;
import org.podium.rulebook.qualification.Qualified;
import org.podium.rulebook.qualification.Qualifying;
import org.podium.rulebook.qualification.RegionFacts;
import org.podium.rulebook.ranking.Mark;
import org.podium.rulebook.ranking.Marks;
import org.podium.rulebook.ranking.Penalty;
import org.podium.rulebook.ranking.Presence;
import org.podium.rulebook.ranking.RankedPool;
import org.podium.rulebook.ranking.Ranking;
import org.podium.rulebook.ranking.Status;

/** The stages that were held: who was at their start, how they ranked, and who of them goes on. */
final class Stages {
    private static final String DISQUALIFY = "DISQUALIFY";

    private final ContestPackage pack;
    private final List<Pool> pools = new ArrayList<>();
    private final Set<String> withdrawn = new HashSet<>();
    private final Set<String> named = new HashSet<>();
    private final Set<String> notEligible = new HashSet<>();
    private final Map<List<String>, List<Step.Penalty>> penalties = new HashMap<>();

    Stages(ContestPackage pack) {
        this.pack = pack;
    }

    List<Pool> pools() {
        return pools;
    }

    void withdraw(String entry) {
        withdrawn.add(entry);
    }

    boolean withdrew(String entry) {
        return withdrawn.contains(entry);
    }

    /** The organiser's word: who of a tied set goes on, or that a successor comes. */
    void name(Collection<String> entries) {
        named.addAll(entries);
    }

    /** Somebody who should not have competed has no rank where awards are given. */
    void disqualify(String entry) {
        notEligible.add(entry);
    }

    /** In the stage that was held last of those in which the entry stood. */
    void penalise(Step.Penalty step) {
        Pool pool = pools.reversed().stream()
                .filter(held -> held.has(step.entry()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "step " + step.number() + " penalises " + step.entry() + ", which stands in no pool"));
        penalties.computeIfAbsent(pool.place(), key -> new ArrayList<>()).add(step);
    }

    /**
     * Moves no rank, however it is ruled on: what an upheld one corrects stands in the marks.
     *
     * @throws IllegalArgumentException for what scoring does not take in: of an entry that stands in no pool of the stage,
     *     and where the rulebook knows no appeals
     */
    void appeal(Rulebook rulebook, Step.Appeal step) {
        if (rulebook.scoring().disputes() == null) {
            throw new IllegalArgumentException(
                    "step " + step.number() + ": the rulebook knows no appeals (scoring.disputes)");
        }
        if (pools.stream().noneMatch(pool -> pool.stage().equals(step.stage()) && pool.has(step.entry()))) {
            throw new IllegalArgumentException("step " + step.number() + " appeals for " + step.entry()
                    + ", which stands in no pool of " + step.stage());
        }
    }

    /**
     * Who could come and has no marks withdrew before the start; nobody comes to what an announcement has cancelled, and what
     * it has merged is held as one pool (S1-28). A story announces before a stage is drawn or after it was held; then it is
     * too late for a merger, and the pools stay as they were held.
     *
     * @param rulebook as it is at the draw
     * @param approved every entry that was approved
     */
    void hold(Rulebook rulebook, String name, List<Entry> approved) {
        Stage stage = stage(rulebook, name);
        Map<List<String>, List<Entry>> byPlace = new LinkedHashMap<>();
        for (Entry entry : candidates(rulebook, name, approved)) {
            Part own = new Part(name, stage.regional() ? entry.region() : null, entry.skill(), entry.division());
            if (cancelled(rulebook, entry, own)) {
                continue;
            }
            if (pack.marksOf(name, entry.entry()).isEmpty()) {
                withdraw(entry.entry());
            } else {
                Part held = Announced.heldAs(rulebook.contest(), own);
                List<String> place = List.of(word(held.region()), word(held.skill()), word(held.division()));
                byPlace.computeIfAbsent(place, key -> new ArrayList<>()).add(entry);
            }
        }
        byPlace.forEach((place, entries) ->
                pools.add(new Pool(name, place.get(0), place.get(1), place.get(2), List.copyOf(entries))));
    }

    private static boolean cancelled(Rulebook rulebook, Entry entry, Part pool) {
        Part place = new Part(null, entry.region(), entry.skill(), entry.division());
        return Announced.end(rulebook.contest(), place).isPresent()
                || Announced.cancellation(rulebook.contest(), pool).isPresent();
    }

    private static String word(@Nullable String name) {
        return name == null ? "" : name;
    }

    private List<Entry> candidates(Rulebook rulebook, String stage, List<Entry> approved) {
        Qualification rule = rulebook.scoring().qualification();
        if (rule == null || !rule.to().equals(stage)) {
            return approved.stream()
                    .filter(entry -> !withdrawn.contains(entry.entry()))
                    .toList();
        }
        return pools.stream()
                .filter(pool -> pool.stage().equals(rule.from()))
                .flatMap(pool -> {
                    List<String> qualified = qualified(rulebook, pool);
                    return pool.entries().stream().filter(entry -> qualified.contains(entry.entry()));
                })
                .toList();
    }

    static Stage stage(Rulebook rulebook, String name) {
        return rulebook.contest().stages().stream()
                .filter(stage -> stage.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the rulebook has no stage " + name));
    }

    /** Whom {@code qualified.csv} names with this pool: who goes on from it; where nobody qualifies for it, who came. */
    List<String> qualified(Rulebook rulebook, Pool pool) {
        Qualification rule = rulebook.scoring().qualification();
        if (rule != null && rule.from().equals(pool.stage())) {
            RegionFacts facts = new RegionFacts(
                    pool.region(),
                    pool.skill(),
                    pool.division(),
                    ranked(rulebook, pool).entries(),
                    withdrawn,
                    named);
            return Qualifying.of(rule, facts).in(Qualified.State.QUALIFIED);
        }
        boolean byPlaces = rule != null && rule.to().equals(pool.stage());
        return byPlaces ? List.of() : pool.entries().stream().map(Entry::entry).toList();
    }

    RankedPool ranked(Rulebook rulebook, Pool pool) {
        Scoring scoring =
                rulebook.scoring().of(pool.skill(), pool.stage(), pool.region().isEmpty() ? null : pool.region());
        boolean awarding = stage(rulebook, pool.stage()).awarding();
        return Ranking.rank(
                scoring,
                pool.entries().stream()
                        .map(entry -> marks(scoring, pool, entry, awarding && notEligible.contains(entry.entry())))
                        .toList());
    }

    private Marks marks(Scoring scoring, Pool pool, Entry entry, boolean outByVerification) {
        Map<String, Mark> components = new LinkedHashMap<>();
        boolean disqualified = outByVerification;
        for (MarkRow row : pack.marksOf(pool.stage(), entry.entry()).values()) {
            disqualified |= row.disqualifies();
            boolean present = !row.absent()
                    && Presence.competes(
                            scoring,
                            entry.competitors().stream()
                                    .map(person -> !row.missing().contains(person.name()))
                                    .toList());
            components.put(
                    row.component(),
                    new Mark(
                            present,
                            present ? new BigDecimal(row.score()) : null,
                            row.minutes().isEmpty() ? null : Integer.valueOf(row.minutes())));
        }
        List<Penalty> taken = new ArrayList<>();
        for (Step.Penalty given : penalties.getOrDefault(pool.place(), List.of())) {
            if (given.entry().equals(entry.entry())) {
                // of any rulebook, also of one without a catalogue
                boolean out = given.kind().equals(DISQUALIFY);
                disqualified |= out;
                if (!out) {
                    String component = given.component();
                    taken.add(new Penalty(given.kind(), given.amount(), component.isEmpty() ? null : component));
                }
            }
        }
        return new Marks(entry.entry(), components, disqualified, taken);
    }

    /** Whether the person took a component at least. */
    boolean came(Pool pool, Entry entry, Person person) {
        return pack.marksOf(pool.stage(), entry.entry()).values().stream()
                .anyMatch(row -> !row.absent() && !row.missing().contains(person.name()));
    }

    /** Legal units of those who competed. */
    Set<String> units(RankedPool ranked) {
        Set<String> units = new HashSet<>();
        ranked.entries().stream()
                .filter(entry -> entry.status() != Status.ABSENT)
                .forEach(entry -> units.add(legalUnit(entry.entry())));
        return units;
    }

    String legalUnit(String entry) {
        return pack.unit(pack.entry(entry).unit()).legal();
    }
}
