package org.podium.registration.entry;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.kit.access.CurrentUser;
import org.podium.kit.precondition.Preconditions;
import org.podium.kit.problem.ProblemException;
import org.podium.kit.problem.Sentence;
import org.podium.kit.time.Ids;
import org.podium.registration.RegistrationProblem;
import org.podium.registration.contest.Contest;
import org.podium.registration.contest.Contests;
import org.podium.registration.contest.PublishedRulebooks;
import org.podium.registration.document.Documents;
import org.podium.registration.membership.Access;
import org.podium.registration.unit.Unit;
import org.podium.registration.unit.Units;
import org.podium.rulebook.calendar.Deadlines;

/**
 * Lays out what a decision on an entry needs: the contest held steady, then the entry held alone, then the time. Always in
 * this order, so that two decisions never wait for each other.
 */
@ApplicationScoped
public class Casework {
    private final Contests contests;
    private final PublishedRulebooks rulebooks;
    private final Entries entries;
    private final Documents documents;
    private final Units units;
    private final Access access;
    private final CurrentUser user;
    private final Clock clock;

    public Casework(
            Contests contests,
            PublishedRulebooks rulebooks,
            Entries entries,
            Documents documents,
            Units units,
            Access access,
            CurrentUser user,
            Clock clock) {
        this.contests = contests;
        this.rulebooks = rulebooks;
        this.entries = entries;
        this.documents = documents;
        this.units = units;
        this.access = access;
        this.user = user;
        this.clock = clock;
    }

    /** An entry to act on, and the rules and the time that hold while it is decided. */
    public record Case(Contest contest, Entry entry, Unit unit, Examiner.Rules rules, Act act) {}

    /** For the unit that made the entry; another unit's is not there. */
    public Case ofOwnUnit(UUID entry, @Nullable String ifMatch) {
        user.requireAny("unit");
        Entries.Whereabouts where = entries.whereabouts(entry)
                .filter(found -> found.unitUscc().equals(user.unit()))
                .orElseThrow(Casework::notFound);
        return open(where.contestId(), entry, ifMatch);
    }

    /** For the office of the contest, never on an entry of one's own, or of a unit of the own legal unit. */
    public Case ofOffice(UUID entry, @Nullable String ifMatch) {
        user.requireAny("office");
        Entries.Whereabouts where = entries.whereabouts(entry).orElseThrow(Casework::notFound);
        if (!entries.lies(access.readable(where.contestId(), "office"), entry)) {
            throw notFound();
        }
        Case found = open(where.contestId(), entry, ifMatch);
        Set<String> actedFor = units.actedFor(user.unit());
        // the legal unit that answered for it when it was handed in, and the one that the unit counts as now
        boolean own = found.entry().createdBy().equals(user.subject())
                || actedFor.contains(found.entry().legalUscc())
                || found.unit().belongsTo(actedFor);
        if (own) {
            throw new ProblemException(RegistrationProblem.OWN_ENTRY);
        }
        return found;
    }

    private Case open(UUID contestId, UUID entryId, @Nullable String ifMatch) {
        Contest contest = contests.steady(contestId);
        Entry entry = entries.alone(entryId);
        Preconditions.requireMatch(ifMatch, entry.version());
        return new Case(contest, entry, units.findById(entry.unitUscc()), rules(contest), act(contest));
    }

    /** 409 once the contest has begun: whoever is drawn by then stands as the entry says. */
    public void requireNotBegun(Case found) {
        Deadlines.start(found.rules().rulebook())
                .filter(start -> !found.rules().today().isBefore(start))
                .ifPresent(start -> {
                    throw new ProblemException(
                            RegistrationProblem.CORRECTIONS_OVER,
                            new Sentence("比赛已于" + start + "开始", "the contest began on " + start));
                });
    }

    /** For posts that append to an entry and need no If-Match. */
    public static final String ANY = "*";

    public Examiner.Rules rules(Contest contest) {
        return new Examiner.Rules(
                rulebooks.present(contest), contest.rulebookVersion(), contest.dayAt(clock.instant()));
    }

    public Act act(Contest contest) {
        Instant now = clock.instant();
        return new Act(Ids.next(), user.subject(), contest.timeAt(now), now);
    }

    /** What the rules find about the entry as it stands now. */
    public Examination examine(Case found) {
        return examine(
                found,
                found.entry().competitors().stream().map(Competitor::stated).toList());
    }

    /** What the rules would find with this team. */
    public Examination examine(Case found, List<CompetitorForm> team) {
        return Examiner.examine(
                found.rules(),
                found.entry().place(),
                new Examiner.Origins(found.unit(), units.named(CompetitorForm.unitsOf(team))),
                team,
                found.entry().support(),
                documents.of(found.entry().id()));
    }

    /**
     * One of those who stand in an entry.
     *
     * @param person a team of one needs no name
     * @throws ProblemException 422 for somebody else, or for nobody in a team of several
     */
    static Competitor competitor(Entry entry, @Nullable UUID person) {
        return entry.competitors().stream()
                .filter(one -> person == null
                        ? entry.competitors().size() == 1
                        : one.personId().equals(person))
                .findFirst()
                .orElseThrow(() -> new ProblemException(RegistrationProblem.PERSON_NOT_IN_ENTRY)
                        .withError("/competitor", "person", "须指明队中的一人", "name one person of the team"));
    }

    private static ProblemException notFound() {
        return new ProblemException(RegistrationProblem.ENTRY_NOT_FOUND);
    }
}
