package org.podium.local.play.verify;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.podium.local.play.act.Verdicts;
import org.podium.local.play.pack.ContestPackage;
import org.podium.local.play.pack.Document;
import org.podium.local.play.pack.Entry;
import org.podium.local.play.pack.Person;
import org.podium.local.play.pack.Step;
import org.podium.local.play.report.Comparison;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.calendar.Deadline;
import org.podium.rulebook.calendar.Deadlines;
import org.podium.rulebook.calendar.WorkingDays;
import org.podium.rulebook.eligibility.Eligibility;
import org.podium.rulebook.eligibility.Finding;
import org.podium.rulebook.reading.Reading;
import org.podium.rulebook.reading.Rulebooks;

/** The state that a package leads to before the public notice, as {@code expected/} writes it. */
public final class Recomputation implements Comparison.Side {
    private final ContestPackage pack;
    private final Facts facts;
    private final Map<String, String> notTaken;
    private final Map<String, List<Person>> teams = new LinkedHashMap<>();
    private final Map<String, String> outcomes = new TreeMap<>();
    private final List<Step.TieDecision> ties = new ArrayList<>();
    private Rulebook rulebook;
    private @Nullable Instant now;

    /** @throws IllegalArgumentException where the rulebook is not one */
    public Recomputation(ContestPackage pack) {
        this.pack = pack;
        this.facts = new Facts(pack);
        this.rulebook = sound(Rulebooks.read(pack.rulebook(), "rulebook.yaml"));
        this.notTaken = new Intake(pack, rulebook).refused();
        pack.entries().forEach((name, entry) -> {
            teams.put(name, entry.competitors());
            outcomes.put(name, notTaken.containsKey(name) ? "REFUSED" : decided(entry));
        });
        pack.story().forEach(this::act);
    }

    private static Rulebook sound(Reading reading) {
        return reading.rulebook()
                .orElseThrow(() -> new IllegalArgumentException("rulebook.yaml: " + reading.problems()));
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
        return findings(entry, teams.getOrDefault(entry.entry(), List.of()));
    }

    List<Finding> findings(Entry entry, List<Person> team) {
        return Eligibility.examine(rulebook, facts.of(rulebook, entry, team), Facts.day(entry));
    }

    private void act(Step step) {
        OffsetDateTime at = step.at();
        now = at == null ? now : at.toInstant();
        switch (step) {
            case Step.Announcement announcement ->
                rulebook = sound(Rulebooks.amend(
                        Rulebooks.canonicalJson(rulebook),
                        announcement.amendment().toString()));
            case Step.EligibilityDecision decision ->
                outcomes.put(decision.entry(), decision.decision().equals("APPROVE") ? "APPROVED" : "REFUSED");
            case Step.Correction correction -> {
                Entry entry = pack.entry(correction.entry());
                teams.computeIfPresent(correction.entry(), (name, team) -> team.stream()
                        .map(person -> corrected(person, correction.documents()))
                        .toList());
                outcomes.put(correction.entry(), decided(entry));
            }
            case Step.Substitution substitution -> substitute(substitution);
            case Step.Withdrawal withdrawal -> outcomes.put(withdrawal.entry(), "APPROVED");
            case Step.TieDecision tie -> ties.add(tie);
        }
    }

    private static Person corrected(Person person, List<Document> anew) {
        Map<String, Document> documents = new LinkedHashMap<>();
        person.documents().forEach(document -> documents.put(document.kind(), document));
        anew.forEach(document -> documents.put(document.kind(), document));
        return new Person(
                person.role(),
                person.name(),
                person.idNumber(),
                person.phone(),
                person.email(),
                person.level(),
                person.occupationSince(),
                person.titles(),
                person.enrolment(),
                person.school(),
                List.copyOf(documents.values()),
                person.further());
    }

    private void substitute(Step.Substitution step) {
        Instant asked = now;
        boolean inTime = asked != null
                && Deadlines.substitution(rulebook, WorkingDays.standard())
                        .map((Deadline until) -> until.allows(asked))
                        .orElse(false);
        List<Person> incoming = List.of(step.competitor());
        String gravest = gravest(findings(pack.entry(step.entry()), incoming));
        if (inTime && !gravest.equals("FAIL") && !gravest.equals("NEEDS_EVIDENCE")) {
            teams.put(step.entry(), incoming);
        }
    }

    Rulebook rulebook() {
        return rulebook;
    }

    ContestPackage pack() {
        return pack;
    }

    List<Step.TieDecision> ties() {
        return ties;
    }

    List<Person> team(String entry) {
        return teams.getOrDefault(entry, List.of());
    }

    /** Approved and at the start: who has no marks, or says so in the story, withdrew before it. */
    List<Entry> finalists() {
        List<String> withdrawn = pack.story().stream()
                .filter(Step.Withdrawal.class::isInstance)
                .map(step -> ((Step.Withdrawal) step).entry())
                .toList();
        return pack.entries().values().stream()
                .filter(entry -> "APPROVED".equals(outcomes.get(entry.entry())))
                .filter(entry -> pack.marks().containsKey(entry.entry()))
                .filter(entry -> !withdrawn.contains(entry.entry()))
                .toList();
    }

    @Override
    public List<List<String>> rows(String file) {
        return switch (file) {
            case "findings" -> findingRows();
            case "outcomes" ->
                outcomes.entrySet().stream()
                        .map(outcome -> List.of(outcome.getKey(), outcome.getValue()))
                        .toList();
            default -> new PoolsRecomputed(this).rows(file);
        };
    }

    private List<List<String>> findingRows() {
        List<List<String>> rows = new ArrayList<>();
        notTaken.forEach((entry, rule) -> rows.add(List.of(entry, rule, "FAIL")));
        pack.entries().forEach((name, entry) -> {
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
