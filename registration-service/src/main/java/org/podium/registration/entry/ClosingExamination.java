package org.podium.registration.entry;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.podium.kit.audit.Audit;
import org.podium.kit.database.Database;
import org.podium.kit.event.OutgoingEvent;
import org.podium.kit.time.Ids;
import org.podium.registration.contest.Contest;
import org.podium.registration.contest.Contests;
import org.podium.registration.contest.Publication.RulesChanged;
import org.podium.registration.contest.PublishedRulebooks;
import org.podium.registration.entry.Dossiers.Dossier;
import org.podium.rulebook.calendar.Deadline;
import org.podium.rulebook.calendar.Deadlines;
import org.podium.rulebook.eligibility.Verdict;

/**
 * Tests every entry once more when registration ends, by the rules in force then: a title that barred nobody when an
 * entry was approved may do so by an amendment since. What is found otherwise than before is kept with the entry and told;
 * it changes no decision by itself, since a person refuses: the office has it among its tasks. What was handed back is tested
 * when it comes again. A last day that is announced anew brings another test, and so does every amendment after it, also of
 * what was approved and has withdrawn since the close: awards follow what it finds until they are confirmed.
 */
@ApplicationScoped
class ClosingExamination implements Reminding {
    /** Who acts where rules alone find something: in the entry's history and in the event. */
    static final String SYSTEM = "system";

    /** After an announcement has ended what it ends, and before the round of reminders that may be the test at the close. */
    private static final int BEFORE_REMINDERS = 2000;

    private final Contests contests;
    private final PublishedRulebooks rulebooks;
    private final Entries entries;
    private final Dossiers dossiers;
    private final EntryEvents events;
    private final Database database;
    private final Audit audit;
    private final Clock clock;

    ClosingExamination(
            Contests contests,
            PublishedRulebooks rulebooks,
            Entries entries,
            Dossiers dossiers,
            EntryEvents events,
            Database database,
            Audit audit,
            Clock clock) {
        this.contests = contests;
        this.rulebooks = rulebooks;
        this.entries = entries;
        this.dossiers = dossiers;
        this.events = events;
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** A contest that closed with nobody in it is never held for this. */
    @Override
    public boolean isDue(Contest contest) {
        return closed(contest)
                .filter(closes -> !isTested(contest.id(), closes.lastDay()))
                .filter(closes -> entries.count(contest.id(), EntryStatus.SUBMITTED)
                                + entries.count(contest.id(), EntryStatus.APPROVED)
                        > 0)
                .isPresent();
    }

    @Override
    public List<OutgoingEvent> remind(Contest contest) {
        closed(contest)
                .filter(closes -> firstTime(contest.id(), closes.lastDay()))
                .ifPresent(closes -> test(contest, closes, "entries-tested-at-close", "报名截止时"));
        return List.of();
    }

    /** In the transaction of the amendment. */
    void rulesChanged(@Observes @Priority(BEFORE_REMINDERS) RulesChanged changed) {
        Contest contest = contests.alone(changed.contest());
        closed(contest)
                .filter(closes -> isTested(contest.id(), closes.lastDay()))
                .ifPresent(closes -> test(contest, closes, "entries-tested-after-amendment", "规则修改后"));
    }

    private boolean isTested(UUID contest, LocalDate day) {
        return database.first(
                        "select 1 from closing_test where contest_id = ? and last_day = ?",
                        row -> row.getInt(1),
                        contest,
                        day)
                .isPresent();
    }

    /** The end of registration, once it is over. */
    private Optional<Deadline.At> closed(Contest contest) {
        Instant now = contest.timeAt(clock.instant());
        return Deadlines.registrationCloses(rulebooks.present(contest)).filter(closes -> !now.isBefore(closes.end()));
    }

    private boolean firstTime(UUID contest, LocalDate day) {
        return database.update(
                        "insert into closing_test (contest_id, last_day, tested_at) values (?, ?, ?) on conflict do nothing",
                        contest,
                        day,
                        clock.instant())
                == 1;
    }

    /**
     * What the examinations need is read for all entries at once, since the contest is held.
     *
     * @param action of the audit trail
     * @param occasion in the reason that the entries keep
     */
    private void test(Contest contest, Deadline.At closes, String action, String occasion) {
        Examiner.Rules rules = new Examiner.Rules(
                rulebooks.present(contest), contest.rulebookVersion(), contest.dayAt(clock.instant()));
        List<Dossier> handedIn = dossiers.of(entries.examined(contest.id(), closes.end()));
        List<Entry> otherwise = handedIn.stream()
                .filter(one -> retested(contest, one.entry(), Examiner.examine(rules, one.facts()), occasion))
                .map(Dossier::entry)
                .toList();
        // once for all of them: each flush looks at every entry of the contest
        entries.flush();
        events.sendExamined(contest, otherwise);
        audit.record(
                contest.id(),
                action,
                contest.id().toString(),
                Map.of(
                        "lastDay",
                        closes.lastDay().toString(),
                        "entries",
                        handedIn.size(),
                        "otherwise",
                        otherwise.stream().map(Entry::id).toList(),
                        "rulebook",
                        contest.rulebookVersion()));
    }

    /** @return whether something else is found than was known */
    private boolean retested(Contest contest, Entry entry, Examination found, String occasion) {
        if (outline(found).equals(outline(entry.examination()))) {
            return false;
        }
        Instant now = clock.instant();
        entry.recordExamination(
                EntryStep.Kind.CORRECTED,
                Why.of("%s按规则书第 %d 版复核，结论有变".formatted(occasion, found.rulebookVersion())),
                found,
                new Act(Ids.next(), SYSTEM, contest.timeAt(now), now));
        return true;
    }

    /** What was found, whatever the words. */
    private record Outline(
            String rule,
            Verdict verdict,
            @Nullable UUID person,
            @Nullable String document) {}

    private static Set<Outline> outline(Examination examination) {
        return examination.items().stream()
                .map(found -> new Outline(found.rule(), found.verdict(), found.personId(), found.document()))
                .collect(Collectors.toSet());
    }
}
