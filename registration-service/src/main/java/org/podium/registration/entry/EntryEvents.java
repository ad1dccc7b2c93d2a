package org.podium.registration.entry;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.podium.kit.event.Outbox;
import org.podium.kit.event.OutgoingEvent;
import org.podium.registration.contest.Contest;
import org.podium.registration.contest.Contests;
import org.podium.registration.contest.PublishedRulebooks;
import org.podium.registration.unit.Unit;
import org.podium.registration.unit.Units;
import org.podium.rulebook.eligibility.Verdict;

/** Tells the state of an entry with what happened to it. Persons by id and name; no number, no phone, no scan. */
@ApplicationScoped
public class EntryEvents {
    static final String TOPIC = "registration.entries";

    private final Outbox outbox;
    private final Contests contests;
    private final PublishedRulebooks rulebooks;
    private final Units units;
    private final AwardedCoaches awardedCoaches;

    EntryEvents(
            Outbox outbox,
            Contests contests,
            PublishedRulebooks rulebooks,
            Units units,
            AwardedCoaches awardedCoaches) {
        this.outbox = outbox;
        this.contests = contests;
        this.rulebooks = rulebooks;
        this.units = units;
        this.awardedCoaches = awardedCoaches;
    }

    /** What happened; the name is part of the event's type. */
    public enum Happening {
        RECEIVED,
        RETURNED,
        CORRECTED,
        APPROVED,
        REFUSED,
        WITHDRAWN,
        DISQUALIFIED,
        CANCELLED;

        String type() {
            return "registration.entry-" + name().toLowerCase(Locale.ROOT) + ".v1";
        }
    }

    public void send(Happening happening, Contest contest, Entry entry) {
        send(happening.type(), entry, state(firstStage(contest), entry, null, null));
    }

    /** What rules alone find otherwise, of many entries of one contest, whose rules are read once; nobody acted. */
    void sendExamined(Contest contest, List<Entry> entries) {
        String stage = firstStage(contest);
        entries.forEach(entry ->
                send(Happening.CORRECTED.type(), entry, state(stage, entry, null, null, ClosingExamination.SYSTEM)));
    }

    /** @param usedUp ids of the caps of which the entry took the last place of its legal unit */
    public void sendReceived(Contest contest, Entry entry, List<String> usedUp) {
        send(Happening.RECEIVED.type(), entry, state(firstStage(contest), entry, usedUp, null));
    }

    /** A substitution was decided; the state is the one after it. */
    public void sendSubstitution(Contest contest, Entry entry, EntryState.Substituted substituted) {
        send("registration.substitution-decided.v1", entry, state(firstStage(contest), entry, null, substituted));
    }

    /**
     * The entry as it stands, for who has not heard of it: first that it was approved, where it once was, since others look at
     * nothing before that; then what it came to.
     */
    List<OutgoingEvent> again(Entry entry) {
        Contest contest = contests.findById(entry.contestId());
        // who took the last place was told in its time, and is no state
        EntryState state =
                state(firstStage(contest), entry, entry.status() == EntryStatus.SUBMITTED ? List.of() : null, null);
        List<OutgoingEvent> events = new ArrayList<>();
        if (entry.status() != EntryStatus.APPROVED) {
            entry.steps().stream()
                    .filter(step -> step.step() == EntryStep.Kind.APPROVED)
                    .findFirst()
                    .map(approval -> event(Happening.APPROVED.type(), entry, state.approvedBy(approval)))
                    .ifPresent(events::add);
        }
        now(entry.status()).ifPresent(happening -> events.add(event(happening.type(), entry, state)));
        return events;
    }

    private static Optional<Happening> now(EntryStatus status) {
        return switch (status) {
            case DRAFT -> Optional.empty();
            case SUBMITTED -> Optional.of(Happening.RECEIVED);
            case RETURNED -> Optional.of(Happening.RETURNED);
            case APPROVED -> Optional.of(Happening.APPROVED);
            case REFUSED -> Optional.of(Happening.REFUSED);
            case WITHDRAWN -> Optional.of(Happening.WITHDRAWN);
            case DISQUALIFIED -> Optional.of(Happening.DISQUALIFIED);
            case CANCELLED -> Optional.of(Happening.CANCELLED);
        };
    }

    private void send(String type, Entry entry, EntryState state) {
        outbox.send(event(type, entry, state));
    }

    private static OutgoingEvent event(String type, Entry entry, EntryState state) {
        return new OutgoingEvent(TOPIC, entry.id().toString(), type, state);
    }

    /** Where entries begin. */
    private String firstStage(Contest contest) {
        return rulebooks.present(contest).contest().stages().getFirst().name();
    }

    private EntryState state(
            String stage, Entry entry, @Nullable List<String> usedUp, EntryState.@Nullable Substituted substituted) {
        return state(stage, entry, usedUp, substituted, entry.decidedBy());
    }

    private EntryState state(
            String stage,
            Entry entry,
            @Nullable List<String> usedUp,
            EntryState.@Nullable Substituted substituted,
            @Nullable String by) {
        Unit unit = units.findById(entry.unitUscc());
        List<ExplainedFinding> findings = entry.examination().items();
        return new EntryState(
                entry.id(),
                entry.contestId(),
                Math.max(entry.examination().rulebookVersion(), 1),
                entry.reference(),
                entry.status(),
                stage,
                entry.place().skill(),
                entry.place().division(),
                entry.place().region(),
                EntryState.UnitState.of(unit, entry.legalUscc(), units.legalName(entry.legalUscc(), unit)),
                entry.competitors().stream()
                        .map(competitor -> competitor(competitor.stated(), findings))
                        .toList(),
                entry.support().stream()
                        .filter(coach -> !coach.leads())
                        .map(EntryEvents::support)
                        .toList(),
                awardedCoaches.of(entry).stream()
                        .map(named -> new EntryState.SupportState(named.personId(), named.name(), named.kind(), null))
                        .toList(),
                entry.support().stream()
                        .filter(Coach.Stated::leads)
                        .map(EntryEvents::support)
                        .findFirst()
                        .orElse(null),
                findings.stream().map(EntryState.FindingState::of).toList(),
                entry.why().told(),
                entry.why().ground(),
                by,
                entry.changedAt(),
                usedUp,
                substituted);
    }

    private static EntryState.CompetitorState competitor(CompetitorForm stated, List<ExplainedFinding> findings) {
        return new EntryState.CompetitorState(
                stated.personId(),
                stated.name(),
                stated.email(),
                stated.level(),
                stated.titles().known(),
                findings.stream()
                        .filter(finding -> finding.verdict() == Verdict.AWARD_INELIGIBLE
                                && stated.personId().equals(finding.personId()))
                        .map(finding ->
                                new EntryState.AwardIneligible(finding.rule(), finding.clause(), finding.sentence()))
                        .toList());
    }

    private static EntryState.SupportState support(Coach.Stated stated) {
        return new EntryState.SupportState(stated.personId(), stated.name(), stated.kind(), stated.email());
    }
}
