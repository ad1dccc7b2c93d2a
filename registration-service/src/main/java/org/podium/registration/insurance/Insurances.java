package org.podium.registration.insurance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.podium.registration.contest.Contest;
import org.podium.registration.contest.PublishedRulebooks;
import org.podium.registration.document.DocumentView;
import org.podium.registration.document.HeldScan;
import org.podium.registration.document.HeldScans;
import org.podium.registration.judge.NominationAccess;
import org.podium.registration.judge.NominationSight;
import org.podium.registration.membership.Access;
import org.podium.registration.membership.EntryScope;
import org.podium.rulebook.Registration.Insurance;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.calendar.ContestDays;
import org.podium.rulebook.calendar.Deadlines;

/** How the insurance of everybody stands whom the rulebook wants insured, as far as the present user sees them (S2-33). */
@ApplicationScoped
public class Insurances {
    /** Who sees whether somebody is insured: a supervisor asks at the door. */
    private static final String[] READERS = {
        "office", "committee", "supervisor", "auditor", "expert", "regional-organiser"
    };

    /** How many persons are read at a time where it cannot be known how many will be wanted. */
    private static final int BATCH = 256;

    private final InsuranceRecords records;
    private final InsuredPersons persons;
    private final HeldScans scans;
    private final PublishedRulebooks rulebooks;
    private final NominationAccess nominations;
    private final Access access;

    Insurances(
            InsuranceRecords records,
            InsuredPersons persons,
            HeldScans scans,
            PublishedRulebooks rulebooks,
            NominationAccess nominations,
            Access access) {
        this.records = records;
        this.persons = persons;
        this.scans = scans;
        this.rulebooks = rulebooks;
        this.nominations = nominations;
        this.access = access;
    }

    /** What is still to come under one rule, of the persons that the user sees. */
    public record Open(
            Insurance rule, long persons, @Nullable LocalDate lastDay) {}

    /**
     * What a list of them is narrowed to.
     *
     * @param open whether something is still to come
     */
    record Filter(
            @Nullable UUID person,
            @Nullable String unit,
            @Nullable String rule,
            InsuranceState.@Nullable State state,
            @Nullable Boolean open) {
        static final Filter OPEN = new Filter(null, null, null, null, true);

        static Filter of(UUID person) {
            return new Filter(person, null, null, null, null);
        }

        /** Whether it asks for what no database row says. */
        boolean asksState() {
            return state != null || open != null;
        }

        boolean takes(InsuranceView view) {
            return (rule == null || view.rule().equals(rule))
                    && (state == null || view.state() == state)
                    && (open == null || view.state().open() == open);
        }
    }

    /** The place of a row in the list: persons as they became known, each under its units, and there under its rules. */
    record Place(Insured.Key key, String rule) implements Comparable<Place> {
        private static final Comparator<Place> ORDER =
                Comparator.comparing(Place::key).thenComparing(Place::rule);

        static Place of(InsuranceView view) {
            return new Place(new Insured.Key(view.personId(), view.unit()), view.rule());
        }

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    /** One for each rule under which something is to come. */
    public List<Open> open(Contest contest) {
        Rulebook rulebook = rulebooks.present(contest);
        Map<String, Long> owing = page(contest, Filter.OPEN, null, Integer.MAX_VALUE).stream()
                .collect(Collectors.groupingBy(InsuranceView::rule, Collectors.counting()));
        return rulebook.registration().insurance().stream()
                .filter(rule -> owing.containsKey(rule.id()))
                .map(rule -> new Open(
                        rule,
                        owing.getOrDefault(rule.id(), 0L),
                        Deadlines.insurance(rulebook, rule).orElse(null)))
                .toList();
    }

    /** One person under every rule that covers them, once for each unit that sends them, in the order of the rulebook. */
    List<InsuranceView> of(Contest contest, UUID person) {
        List<InsuranceView> rows = page(contest, Filter.of(person), null, BATCH);
        return rulebooks.present(contest).registration().insurance().stream()
                .flatMap(rule -> rows.stream().filter(row -> row.rule().equals(rule.id())))
                .toList();
    }

    /** Who still owes proof, of everybody, where nobody looks: for reminders. */
    List<InsuranceView> owing(Contest contest) {
        UUID id = contest.id();
        InsuredPersons.Sight everybody = new InsuredPersons.Sight(
                new EntryScope("e.contestId = :contest", Map.of("contest", id)), new NominationSight(id, null, null));
        return page(contest, () -> everybody, Filter.OPEN, null, Integer.MAX_VALUE);
    }

    /**
     * Everybody in the order of {@link Place}; empty where the rulebook asks for no insurance. The database is asked for as many
     * persons as make the page, and for a state, which it does not know, part by part until the page is full.
     *
     * @param after the last row that was seen
     * @param rows how many are wanted
     */
    List<InsuranceView> page(Contest contest, Filter filter, @Nullable Place after, int rows) {
        return page(contest, () -> sight(contest.id()), filter, after, rows);
    }

    private List<InsuranceView> page(
            Contest contest, Supplier<InsuredPersons.Sight> looking, Filter filter, @Nullable Place after, int rows) {
        Rulebook rulebook = rulebooks.present(contest);
        if (rulebook.registration().insurance().isEmpty()) {
            return List.of();
        }
        InsuredPersons.Sight sight = looking.get();
        // one more: the first may be that of the last row seen, or of the part before
        int most = filter.asksState() ? BATCH : Math.min(rows, BATCH) + 1;
        List<InsuranceView> found = new ArrayList<>();
        Insured.Key done = null;
        Insured.Key from = after == null ? null : after.key();
        boolean more = true;
        while (more && found.size() < rows) {
            List<Insured> people =
                    persons.within(sight, new InsuredPersons.Wanted(filter.person(), filter.unit(), from, most));
            Insured.Key before = done;
            List<Insured> fresh = people.stream()
                    .filter(insured -> before == null || !insured.key().equals(before))
                    .toList();
            views(contest, rulebook, fresh).stream()
                    .filter(view -> after == null || Place.of(view).compareTo(after) > 0)
                    .filter(filter::takes)
                    .forEach(found::add);
            more = people.stream().map(Insured::key).distinct().count() == most;
            if (more) {
                done = people.getLast().key();
                from = done;
            }
        }
        return found.size() > rows ? List.copyOf(found.subList(0, rows)) : List.copyOf(found);
    }

    /** In the order of {@link Place}; one row where somebody is there in two roles, by the first that the rule covers. */
    private List<InsuranceView> views(Contest contest, Rulebook rulebook, List<Insured> people) {
        if (people.isEmpty()) {
            return List.of();
        }
        Set<UUID> ids = people.stream().map(Insured::person).collect(Collectors.toSet());
        List<String> rules =
                rulebook.registration().insurance().stream().map(Insurance::id).toList();
        Map<Place, InsuranceRecord> known = records.of(contest.id(), rules, ids).stream()
                .collect(Collectors.toMap(record -> new Place(record.whose(), record.rule()), Function.identity()));
        Map<UUID, List<HeldScan>> held = known.isEmpty()
                ? Map.of()
                : scans.of(known.values().stream().map(InsuranceRecord::id).toList()).stream()
                        .collect(Collectors.groupingBy(HeldScan::owner));
        Map<Place, InsuranceView> views = new TreeMap<>();
        for (Insured person : people) {
            for (Insurance rule : rulebook.registration().insurance()) {
                if (rule.insured().contains(person.role())) {
                    Place here = new Place(person.key(), rule.id());
                    InsuranceRecord record = known.get(here);
                    List<HeldScan> own = record == null ? List.of() : held.getOrDefault(record.id(), List.of());
                    views.computeIfAbsent(here, place -> view(rulebook, rule, person, record, own));
                }
            }
        }
        return List.copyOf(views.values());
    }

    private InsuredPersons.Sight sight(UUID contest) {
        return new InsuredPersons.Sight(access.readable(contest), nominations.sight(contest, READERS));
    }

    private static InsuranceView view(
            Rulebook rulebook, Insurance rule, Insured person, @Nullable InsuranceRecord record, List<HeldScan> held) {
        Optional<HeldScan> proof = held.stream()
                .filter(scan -> scan.kind().equals(rule.document()))
                .findFirst();
        Map<String, String> said = record == null ? Map.of() : record.answers();
        String waiver = record == null ? null : record.waiver();
        LocalDate due = Deadlines.insurance(rulebook, rule).orElse(null);
        InsuranceState state = InsuranceState.of(
                rule,
                new InsuranceState.Known(said, proof.map(each -> each.scan().state()), waiver),
                new InsuranceState.Days(due, ContestDays.of(rulebook.contest()).orElse(null)));
        return new InsuranceView(
                person.person(),
                person.name(),
                person.role(),
                person.unit(),
                person.entry(),
                rule.id(),
                rule.clause(),
                state.state(),
                state.sentence(),
                due,
                state.missing(),
                said,
                proof.map(DocumentView::of).orElse(null),
                waiver,
                record == null ? null : record.waivedBy(),
                record == null ? null : record.waivedAt(),
                record == null ? null : record.version());
    }
}
