package org.podium.registration.entry;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.podium.kit.audit.Audit;
import org.podium.kit.event.Outbox;
import org.podium.kit.problem.ProblemException;
import org.podium.registration.RegistrationProblem;
import org.podium.registration.calendar.Calendars;
import org.podium.registration.claim.Recount;
import org.podium.registration.contest.Contest;
import org.podium.registration.contest.Contests;
import org.podium.registration.contest.Publication.RulesChanged;
import org.podium.registration.contest.PublishedRulebooks;
import org.podium.registration.contest.RulebookVersion;
import org.podium.registration.entry.Review.EntryLeft;
import org.podium.registration.unit.Units;
import org.podium.rulebook.Contest.Cancellation;
import org.podium.rulebook.Registration;
import org.podium.rulebook.announcement.Announced;
import org.podium.rulebook.announcement.Changes;

/**
 * What an announcement does to entries (S1-28), in the transaction of the amendment and with the contest held alone: nothing is
 * handed in or decided beside it. It ends those that it leaves nothing to compete in; their persons and places are free again,
 * so that they may enter elsewhere while the window is open. Then it is told, with everybody who was entered until now. What
 * was announced as cancelled or merged stays so: a contest that revived it would have lost its entries.
 */
@ApplicationScoped
class Announcing {
    /** Before claims are counted anew and anybody is reminded: what is ended is no part of either. */
    private static final int FIRST = 1000;

    private final Contests contests;
    private final PublishedRulebooks rulebooks;
    private final Casework casework;
    private final Entries entries;
    private final Recount recount;
    private final EntryEvents events;
    private final Event<EntryLeft> departures;
    private final Units units;
    private final Calendars calendars;
    private final Outbox outbox;
    private final Audit audit;

    Announcing(
            Contests contests,
            PublishedRulebooks rulebooks,
            Casework casework,
            Entries entries,
            Recount recount,
            EntryEvents events,
            Event<EntryLeft> departures,
            Units units,
            Calendars calendars,
            Outbox outbox,
            Audit audit) {
        this.contests = contests;
        this.rulebooks = rulebooks;
        this.casework = casework;
        this.entries = entries;
        this.recount = recount;
        this.events = events;
        this.departures = departures;
        this.units = units;
        this.calendars = calendars;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** @throws ProblemException 409 that names the announcements which the amendment takes back */
    void follow(@Observes @Priority(FIRST) RulesChanged changed) {
        List<String> back = Changes.takenBack(changed.before(), changed.after());
        if (!back.isEmpty()) {
            throw new ProblemException(RegistrationProblem.ANNOUNCEMENT_STANDS, String.join(", ", back))
                    .with("rules", back);
        }
        Contest contest = contests.alone(changed.contest());
        List<Entry> active = entries.activeOf(contest.id());
        Set<UUID> ended = new HashSet<>();
        for (Entry entry : active) {
            Announced.end(changed.after().contest(), entry.place().part()).ifPresent(cancellation -> {
                end(contest, entry, cancellation);
                ended.add(entry.id());
            });
        }
        if (!ended.isEmpty()) {
            entries.flush();
            release(contest, changed.after().registration());
        }
        tell(changed, contest, new AnnouncementMade.Audience(active, ended, entries.draftsOf(contest.id())));
    }

    private void end(Contest contest, Entry entry, Cancellation cancellation) {
        Casework.Case found = new Casework.Case(
                contest, entry, units.findById(entry.unitUscc()), casework.rules(contest), casework.act(contest));
        entry.cancel(cancellation.sentence().zh(), found.act());
        departures.fire(new EntryLeft(found));
        events.send(EntryEvents.Happening.CANCELLED, contest, entry);
        audit.record(
                contest.id(),
                "entry-cancelled",
                entry.id().toString(),
                Map.of(
                        "rule",
                        cancellation.id(),
                        "reason",
                        cancellation.sentence().zh(),
                        "rulebookVersion",
                        found.rules().version()));
    }

    /** All at once: a whole contest may end. */
    private void release(Contest contest, Registration rules) {
        recount.caps(contest.id(), rules.caps());
        Registration.OneEntry one = rules.oneEntry();
        if (one != null) {
            recount.persons(contest.id(), one);
        }
    }

    private void tell(RulesChanged changed, Contest contest, AnnouncementMade.Audience audience) {
        RulebookVersion version = rulebooks
                .version(contest.id(), contest.rulebookVersion())
                .orElseThrow(() -> new IllegalStateException("an amendment without its version"));
        AnnouncementMade.Said said = new AnnouncementMade.Said(
                contest.id(),
                version.number(),
                String.valueOf(version.reason()),
                version.contestTime(),
                Changes.between(changed.before(), changed.after(), calendars.present()));
        AnnouncementMade.parts(said, audience, units.named(audience.units())).forEach(outbox::send);
    }
}
