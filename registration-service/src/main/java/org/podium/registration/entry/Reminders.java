package org.podium.registration.entry;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.podium.kit.database.Database;
import org.podium.kit.event.Outbox;
import org.podium.kit.event.OutgoingEvent;
import org.podium.registration.calendar.Calendars;
import org.podium.registration.contest.Contest;
import org.podium.registration.contest.ContestResource.ClockMoved;
import org.podium.registration.contest.Contests;
import org.podium.registration.contest.Publication.RulesChanged;
import org.podium.registration.contest.PublishedRulebooks;
import org.podium.registration.unit.Unit;
import org.podium.registration.unit.Units;
import org.podium.rulebook.Registration;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.announcement.Announced;
import org.podium.rulebook.calendar.Deadlines;
import org.podium.rulebook.calendar.Deadlines.Reminder;

/**
 * Tells of drafts while registration draws to its end, on the days that the rulebook names ({@code closes.remindDays}), and
 * of the last day for a substitution ({@code substitution.remindWorkingDays}), each once. A contest in real time is looked at
 * every few minutes; a rehearsal whose clock is set, and any contest that is amended, in that very transaction, so that the
 * same story gives the same mails. What was returned is not meant: it was in time, and comes again after that day too; nor is
 * a draft for what was cancelled or merged away, which cannot be handed in. Of a contest that is cancelled nobody is reminded.
 * Whatever else a contest is reminded of is asked in the same round.
 */
@ApplicationScoped
class Reminders {
    /** Which last day. */
    private enum About {
        REGISTRATION,
        SUBSTITUTION
    }

    private static final Logger LOG = Logger.getLogger(Reminders.class);

    private final Contests contests;
    private final PublishedRulebooks rulebooks;
    private final Entries entries;
    private final KeptMergers keptMergers;
    private final Dossiers dossiers;
    private final Units units;
    private final Calendars calendars;
    private final Outbox outbox;
    private final Database database;
    private final List<Reminding> others;
    private final Clock clock;

    Reminders(
            Contests contests,
            PublishedRulebooks rulebooks,
            Entries entries,
            KeptMergers keptMergers,
            Dossiers dossiers,
            Units units,
            Calendars calendars,
            Outbox outbox,
            Database database,
            @All List<Reminding> others,
            Clock clock) {
        this.contests = contests;
        this.rulebooks = rulebooks;
        this.entries = entries;
        this.keptMergers = keptMergers;
        this.dossiers = dossiers;
        this.units = units;
        this.calendars = calendars;
        this.outbox = outbox;
        this.database = database;
        this.others = others;
        this.clock = clock;
    }

    void clockMoved(@Observes ClockMoved moved) {
        remind(moved.contest());
    }

    void rulesChanged(@Observes RulesChanged changed) {
        remind(changed.contest());
    }

    @Scheduled(
            every = "${podium.reminders.every:5m}",
            delayed = "20s",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void lookAround() {
        List<UUID> open = QuarkusTransaction.requiringNew()
                .call(() -> database.query(
                        "select id from contest where clock_now is null", row -> row.getObject(1, UUID.class)));
        open.forEach(this::lookAt);
    }

    /** What is wrong with one contest keeps no other from its reminders; this one is looked at again. */
    private void lookAt(UUID contest) {
        try {
            if (QuarkusTransaction.requiringNew().call(() -> isDue(contest))) {
                QuarkusTransaction.requiringNew().run(() -> remind(contest));
            }
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "the reminders of contest %s were not told; they are tried again", contest);
        }
    }

    /** Asked without holding the contest: on nearly all days it has nothing to tell of, and entries are handed in. */
    private boolean isDue(UUID id) {
        Contest contest = contests.present(id);
        Rulebook rulebook = rulebooks.present(contest);
        if (Announced.whole(rulebook.contest()).isPresent()) {
            return false;
        }
        Instant now = contest.timeAt(clock.instant());
        return others.stream().anyMatch(other -> other.isDue(contest))
                || Deadlines.registrationReminder(rulebook, now)
                        .filter(reminder -> !told(id, About.REGISTRATION, reminder))
                        .isPresent()
                || Deadlines.substitutionReminder(rulebook, calendars.present(), now)
                        .filter(reminder -> !told(id, About.SUBSTITUTION, reminder))
                        .isPresent();
    }

    private boolean told(UUID contest, About about, Reminder reminder) {
        return database.first(
                        "select 1 from registration_reminder"
                                + " where contest_id = ? and about = ? and last_day = ? and days = ?",
                        row -> row.getInt(1),
                        contest,
                        about.name(),
                        reminder.lastDay(),
                        reminder.days())
                .isPresent();
    }

    /** With the contest held alone: no entry is handed in meanwhile, and of two instances one finds it done. */
    private void remind(UUID id) {
        Contest contest = contests.alone(id);
        Examiner.Rules rules = new Examiner.Rules(
                rulebooks.present(contest), contest.rulebookVersion(), contest.dayAt(clock.instant()));
        if (Announced.whole(rules.rulebook().contest()).isPresent()) {
            return;
        }
        Instant now = contest.timeAt(clock.instant());
        Deadlines.registrationReminder(rules.rulebook(), now)
                .filter(reminder -> firstTime(id, About.REGISTRATION, reminder))
                .ifPresent(reminder -> tell(drafts(id, rules.rulebook()), rules, reminder, now));
        Registration.Substitution substitution = rules.rulebook().registration().substitution();
        if (substitution != null) {
            Deadlines.substitutionReminder(rules.rulebook(), calendars.present(), now)
                    .filter(reminder -> firstTime(id, About.SUBSTITUTION, reminder))
                    .ifPresent(reminder -> outbox.send(SubstitutionReminder.of(id, substitution, reminder, now)));
        }
        // sending holds the row of each unit: in one order over all that is told, so that two contests never wait for
        // each
        // other in a circle
        others.stream()
                .flatMap(other -> other.remind(contest).stream())
                .sorted(Comparator.comparing(OutgoingEvent::aggregateId))
                .forEach(outbox::send);
    }

    private List<Entry> drafts(UUID contest, Rulebook rulebook) {
        HeldPlaces places = keptMergers.places(contest, rulebook);
        return entries.draftsOf(contest).stream()
                .filter(draft -> places.open(draft.place()))
                .toList();
    }

    /** What the examinations need is read for all drafts at once, since the contest is held. */
    private void tell(List<Entry> drafts, Examiner.Rules rules, Reminder reminder, Instant now) {
        List<Dossiers.Dossier> laid = dossiers.of(drafts);
        Map<String, Unit> legal =
                units.named(laid.stream().map(draft -> draft.unit().legalUscc()).collect(Collectors.toSet()));
        for (Dossiers.Dossier draft : laid) {
            Examination examination = Examiner.examine(rules, draft.facts());
            String legalName =
                    legal.getOrDefault(draft.unit().legalUscc(), draft.unit()).name();
            outbox.send(EntryReminder.of(draft.entry(), draft.unit(), legalName, examination, reminder, now));
        }
    }

    /** A last day that is announced anew brings its reminders anew. */
    private boolean firstTime(UUID contest, About about, Reminder reminder) {
        return database.update("""
                        insert into registration_reminder (contest_id, about, last_day, days, told_at)
                        values (?, ?, ?, ?, ?) on conflict do nothing""", contest, about.name(), reminder.lastDay(), reminder.days(), clock.instant()) == 1;
    }
}
