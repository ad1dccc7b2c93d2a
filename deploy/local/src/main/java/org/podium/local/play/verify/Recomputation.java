package org.podium.local.play.verify;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.podium.local.play.act.Verdicts;
import org.podium.local.play.pack.ContestPackage;
import org.podium.local.play.pack.Course;
import org.podium.local.play.pack.Entry;
import org.podium.local.play.pack.Person;
import org.podium.local.play.pack.Scene;
import org.podium.local.play.pack.Step;
import org.podium.local.play.report.Comparison;
import org.podium.rulebook.Registration;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.award.PoolAwards;
import org.podium.rulebook.calendar.Deadline;
import org.podium.rulebook.calendar.Deadlines;
import org.podium.rulebook.calendar.WorkingDays;
import org.podium.rulebook.eligibility.Eligibility;
import org.podium.rulebook.eligibility.Finding;
import org.podium.rulebook.ranking.RankedEntry;
import org.podium.rulebook.ranking.RankedPool;

/**
 * The state that a package leads to before the public notice, as {@code expected/} writes it. Days are those of the
 * rulebook's zone, working days those of the calendars that come with the house.
 */
public final class Recomputation implements Comparison.Side {
    private final ContestPackage pack;
    private final Facts facts;
    private final Map<String, String> notTaken = new LinkedHashMap<>();
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, List<Person>> teams = new LinkedHashMap<>();
    private final Map<String, String> outcomes = new TreeMap<>();
    private final Stages stages;
    private final Awarded awarded;
    private Rulebook rulebook;
    private @Nullable Instant now;

    /** @throws IllegalArgumentException where the rulebook is not one */
    public Recomputation(ContestPackage pack) {
        this.pack = pack;
        this.facts = new Facts(pack);
        this.entries.putAll(pack.entries());
        this.stages = new Stages(pack);
        this.awarded = new Awarded(this, stages);
        List<Scene> course = Course.of(pack);
        this.rulebook = course.getFirst().rulebook();
        course.forEach(this::play);
    }

    private void play(Scene scene) {
        rulebook = scene.rulebook();
        switch (scene) {
            case Scene.Window window -> register();
            case Scene.Held held -> {
                stages.hold(rulebook, held.stage(), approved());
                held.appeals().forEach(this::act);
            }
            case Scene.Told told -> act(told.step());
        }
    }

    private void register() {
        pack.entries().values().stream()
                .map(Entry::submittedAt)
                .filter(Objects::nonNull)
                .map(OffsetDateTime::toInstant)
                .max(Comparator.naturalOrder())
                .ifPresent(last -> now = last);
        notTaken.putAll(new Intake(pack, rulebook).refused());
        pack.entries().forEach((name, entry) -> {
            teams.put(name, entry.competitors());
            outcomes.put(name, notTaken.containsKey(name) ? "REFUSED" : decided(entry));
        });
    }

    private List<Entry> approved() {
        return entries.values().stream()
                .filter(entry -> "APPROVED".equals(outcomes.get(entry.entry())))
                .toList();
    }

    private String decided(Entry entry) {
        return switch (gravest(findings(entry))) {
            case "FAIL" -> "REFUSED";
            case "NEEDS_EVIDENCE" -> "RETURNED";
            case "NEEDS_REVIEW" -> "REVIEW";
            default -> "APPROVED";
        };
    }

    private static String gravest(List<Finding> findings) {
        return Eligibility.gravest(findings).name();
    }

    private List<Finding> findings(Entry entry) {
        return findings(entry, team(entry.entry()));
    }

    List<Finding> findings(Entry entry, List<Person> team) {
        return Eligibility.examine(rulebook, facts.of(rulebook, entry, team), Facts.day(rulebook, entry));
    }

    private void act(Step step) {
        OffsetDateTime at = step.at();
        now = at == null ? now : at.toInstant();
        switch (step) {
            case Step.Announcement announcement -> {
                // the scene has the rulebook that it makes
            }
            case Step.EligibilityDecision decision ->
                outcomes.put(decision.entry(), decision.decision().equals("APPROVE") ? "APPROVED" : "REFUSED");
            case Step.Correction correction -> correct(correction);
            case Step.Substitution substitution -> substitute(substitution);
            case Step.Withdrawal withdrawal -> stages.withdraw(withdrawal.entry());
            case Step.Fact fact -> learn(fact);
            case Step.QualificationDecision decision -> stages.name(decision.entries());
            case Step.Penalty penalty -> stages.penalise(penalty);
            case Step.Appeal appeal -> stages.appeal(rulebook, appeal);
            case Step.TieDecision tie -> awarded.decide(tie);
            case Step.Verification verification -> awarded.verify(verification);
            case Step.Nomination nomination -> awarded.nominate(nomination);
        }
    }

    /** The scans are those of the first competitor. */
    private void correct(Step.Correction step) {
        Entry corrected = Corrected.of(entry(step.entry()), team(step.entry()), step);
        List<Person> team = new ArrayList<>(corrected.competitors());
        team.set(0, team.getFirst().with(step.documents()));
        entries.put(step.entry(), corrected);
        teams.put(step.entry(), team);
        outcomes.put(step.entry(), decided(corrected));
    }

    /** The first competitor is the one who is replaced. */
    private void substitute(Step.Substitution step) {
        Entry entry = entry(step.entry());
        List<Person> incoming = new ArrayList<>(team(step.entry()));
        incoming.set(0, step.competitor());
        String gravest = gravest(findings(entry, incoming));
        boolean fit = !gravest.equals("FAIL") && !gravest.equals("NEEDS_EVIDENCE");
        if (inTime(step) && fit && !enteredElsewhere(entry, step.competitor())) {
            teams.put(step.entry(), incoming);
        }
    }

    /**
     * The entry stays approved, whatever is found now.
     *
     * @throws IllegalArgumentException for what registration refuses: an entry that is not approved, and somebody who does not
     *     stand in it
     */
    private void learn(Step.Fact step) {
        if (!"APPROVED".equals(outcomes.get(step.entry())) || stages.withdrew(step.entry())) {
            throw new IllegalArgumentException(
                    "step " + step.number() + ": a fact is recorded of an entry that is approved");
        }
        List<Person> team = new ArrayList<>(team(step.entry()));
        boolean ofOne = step.competitor().isEmpty() && team.size() == 1;
        boolean found = false;
        for (int i = 0; i < team.size(); i++) {
            if (ofOne || team.get(i).name().equals(step.competitor())) {
                team.set(i, team.get(i).knownFor(step.titles()));
                found = true;
            }
        }
        if (!found) {
            throw new IllegalArgumentException(
                    "step " + step.number() + ": nobody in " + step.entry() + " is called '" + step.competitor() + "'");
        }
        teams.put(step.entry(), team);
    }

    /** Whether an entry that neither was refused nor left has the person already. */
    private boolean enteredElsewhere(Entry entry, Person person) {
        Registration.OneEntry one = rulebook.registration().oneEntry();
        return one != null
                && entries.values().stream()
                        .filter(other -> !other.entry().equals(entry.entry()) && stands(other.entry()))
                        .filter(other -> Intake.scope(one.scope(), other).equals(Intake.scope(one.scope(), entry)))
                        .flatMap(other -> team(other.entry()).stream())
                        .anyMatch(known -> known.idNumber().equals(person.idNumber()));
    }

    private boolean stands(String entry) {
        return !"REFUSED".equals(outcomes.get(entry)) && !stages.withdrew(entry);
    }

    /** @throws IllegalArgumentException where its last day depends on a calendar that only the services may have loaded */
    private boolean inTime(Step.Substitution step) {
        Instant asked = now;
        Deadline until =
                Deadlines.substitution(rulebook, WorkingDays.standard()).orElse(null);
        if (until instanceof Deadline.Undetermined undetermined) {
            throw new IllegalArgumentException(
                    "step " + step.number() + ": " + undetermined.reason().en());
        }
        return asked != null && until != null && until.allows(asked);
    }

    /** As it stands now. */
    Entry entry(String name) {
        Entry entry = entries.get(name);
        return entry == null ? pack.entry(name) : entry;
    }

    List<Person> team(String entry) {
        return teams.getOrDefault(entry, List.of());
    }

    @Override
    public List<List<String>> rows(String file) {
        return switch (file) {
            case "findings" -> findingRows();
            case "outcomes" ->
                outcomes.entrySet().stream()
                        .map(outcome -> List.of(outcome.getKey(), outcome.getValue()))
                        .toList();
            case "qualified" ->
                stages.pools().stream()
                        .flatMap(pool ->
                                stages.qualified(rulebook, pool).stream().map(entry -> row(pool, entry)))
                        .toList();
            case "pools" -> stages.pools().stream().map(this::poolRow).toList();
            case "ranking" ->
                stages.pools().stream()
                        .flatMap(pool ->
                                stages.ranked(rulebook, pool).entries().stream().map(entry -> rankingRow(pool, entry)))
                        .toList();
            case "awards" -> awarded.rows(rulebook);
            default -> throw new IllegalArgumentException(file);
        };
    }

    private static List<String> row(Pool pool, String... cells) {
        List<String> row = new ArrayList<>(pool.place());
        row.addAll(List.of(cells));
        return row;
    }

    private static List<String> rankingRow(Pool pool, RankedEntry entry) {
        return row(
                pool,
                entry.entry(),
                Awarded.text(entry.rank()),
                Awarded.text(entry.total()),
                entry.status().name());
    }

    private List<String> poolRow(Pool pool) {
        RankedPool ranked = stages.ranked(rulebook, pool);
        boolean awarding = Stages.stage(rulebook, pool.stage()).awarding();
        PoolAwards awards = awarding ? awarded.of(rulebook, pool) : null;
        return row(
                pool,
                String.valueOf(pool.entries().size()),
                String.valueOf(ranked.competed()),
                String.valueOf(stages.units(ranked).size()),
                awards == null ? "" : awards.outcome().name(),
                awards == null
                        ? ""
                        : String.join(
                                ";",
                                awards.blockers().stream()
                                        .map(blocker -> blocker.kind().name())
                                        .distinct()
                                        .sorted()
                                        .toList()));
    }

    private List<List<String>> findingRows() {
        List<List<String>> rows = new ArrayList<>();
        notTaken.forEach((entry, rule) -> rows.add(List.of(entry, rule, "FAIL")));
        entries.forEach((name, entry) -> {
            if (!notTaken.containsKey(name)) {
                Map<String, String> gravest = new TreeMap<>();
                findings(entry)
                        .forEach(finding ->
                                gravest.merge(finding.rule(), finding.verdict().name(), Verdicts::graver));
                gravest.forEach((rule, verdict) -> rows.add(List.of(name, rule, verdict)));
            }
        });
        return rows;
    }
}
