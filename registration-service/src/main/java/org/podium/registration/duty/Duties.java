package org.podium.registration.duty;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.podium.registration.contest.Contest;
import org.podium.registration.contest.PublishedRulebooks;
import org.podium.registration.entry.Entries;
import org.podium.registration.unit.Unit;
import org.podium.registration.unit.Units;
import org.podium.rulebook.Registration.UnitDuty;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.duty.DutyState;
import org.podium.rulebook.duty.Submission;
import org.podium.rulebook.duty.UnitDuties;
import org.podium.rulebook.eligibility.DocumentState;

/**
 * How the duties of units stand, by what they handed in. A unit is a legal unit: what a branch hands in is there for
 * all of its branches. Nothing of it keeps an entry out.
 */
@ApplicationScoped
public class Duties {
    private final UnitDocuments documents;
    private final Entries entries;
    private final Units units;
    private final PublishedRulebooks rulebooks;
    private final Clock clock;

    Duties(UnitDocuments documents, Entries entries, Units units, PublishedRulebooks rulebooks, Clock clock) {
        this.documents = documents;
        this.entries = entries;
        this.units = units;
        this.rulebooks = rulebooks;
        this.clock = clock;
    }

    /**
     * A participating legal unit.
     *
     * @param name as it describes itself, or as the first that sends entries for it does
     * @param sending the units that sent entries for it, itself among them where it did
     */
    public record Standing(String uscc, String name, List<Unit> sending, List<DutyView> duties) {
        public List<DutyView> open() {
            return duties.stream()
                    .filter(duty -> duty.state() != DutyState.State.FULFILLED)
                    .toList();
        }
    }

    /** Ids of what the rulebook asks of every unit. */
    List<String> rules(Contest contest) {
        return rulebooks.present(contest).registration().unitDuties().stream()
                .map(UnitDuty::id)
                .toList();
    }

    /** Of one legal unit, whether it takes part yet or not. */
    public List<DutyView> of(Contest contest, String legalUscc) {
        Rulebook rulebook = rulebooks.present(contest);
        List<UnitDocument> own = documents.of(contest.id(), legalUscc);
        return views(rulebook, states(contest, rulebook, own), own);
    }

    /** Whether a unit sent entries that stand, itself or through a branch. */
    public boolean takesPart(UUID contest, String legalUscc) {
        return !entries.sending(contest, List.of(legalUscc)).isEmpty();
    }

    /** Of every unit that takes part, in the order of their codes; empty where the rulebook knows no duty. */
    public List<Standing> ofAll(Contest contest) {
        Rulebook rulebook = rulebooks.present(contest);
        return rulebook.registration().unitDuties().isEmpty()
                ? List.of()
                : standings(contest, rulebook, entries.sending(contest.id()), documents.of(contest.id()));
    }

    /** The next of them after this code: as much is read as is shown, however many take part. */
    List<Standing> after(Contest contest, String uscc, int limit) {
        Rulebook rulebook = rulebooks.present(contest);
        if (rulebook.registration().unitDuties().isEmpty()) {
            return List.of();
        }
        List<String> legal = entries.legalUnits(contest.id(), uscc, limit);
        return standings(contest, rulebook, entries.sending(contest.id(), legal), documents.of(contest.id(), legal));
    }

    private List<Standing> standings(
            Contest contest, Rulebook rulebook, List<Entries.Sending> all, List<UnitDocument> documented) {
        Map<String, List<UnitDocument>> handedIn =
                documented.stream().collect(Collectors.groupingBy(UnitDocument::legalUscc));
        Map<String, List<String>> sending = new LinkedHashMap<>();
        all.forEach(each -> sending.computeIfAbsent(each.legalUscc(), legal -> new ArrayList<>())
                .add(each.uscc()));
        Map<String, Unit> known = units.named(sending.entrySet().stream()
                .flatMap(each -> Stream.concat(Stream.of(each.getKey()), each.getValue().stream()))
                .collect(Collectors.toSet()));
        List<Standing> standings = new ArrayList<>();
        sending.forEach((legal, from) -> {
            List<Unit> senders =
                    from.stream().map(known::get).filter(Objects::nonNull).toList();
            List<UnitDocument> own = handedIn.getOrDefault(legal, List.of());
            Unit named = known.getOrDefault(legal, senders.getFirst());
            standings.add(
                    new Standing(legal, named.name(), senders, views(rulebook, states(contest, rulebook, own), own)));
        });
        return standings;
    }

    private List<DutyState> states(Contest contest, Rulebook rulebook, Collection<UnitDocument> handedIn) {
        List<Submission> submissions = rulebook.registration().unitDuties().stream()
                .flatMap(duty -> handedIn.stream()
                        .filter(document -> document.kind().equals(duty.document()))
                        .filter(document -> document.scan().state() == DocumentState.ACCEPTED)
                        .map(document -> new Submission(duty.id(), Set.copyOf(document.covered()))))
                .toList();
        return UnitDuties.examine(rulebook, submissions, contest.dayAt(clock.instant()));
    }

    private static List<DutyView> views(Rulebook rulebook, List<DutyState> states, Collection<UnitDocument> handedIn) {
        Map<String, UnitDocument> byKind =
                handedIn.stream().collect(Collectors.toMap(UnitDocument::kind, Function.identity()));
        Map<String, UnitDuty> duties = rulebook.registration().unitDuties().stream()
                .collect(Collectors.toMap(UnitDuty::id, Function.identity()));
        return states.stream()
                .map(state -> {
                    UnitDuty duty = Objects.requireNonNull(duties.get(state.rule()));
                    return DutyView.of(duty, state, rulebook, byKind.get(duty.document()));
                })
                .toList();
    }
}
