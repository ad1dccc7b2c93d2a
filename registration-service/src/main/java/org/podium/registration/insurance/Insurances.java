package org.podium.registration.insurance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.podium.registration.contest.Contest;
import org.podium.registration.contest.PublishedRulebooks;
import org.podium.registration.document.DocumentView;
import org.podium.registration.document.HeldScan;
import org.podium.registration.document.HeldScans;
import org.podium.registration.judge.NominationAccess;
import org.podium.registration.membership.Access;
import org.podium.rulebook.Registration.Insurance;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.calendar.Deadlines;

/** How the insurance of everybody stands whom the rulebook wants insured, as far as the present user sees them (S2-33). */
@ApplicationScoped
public class Insurances {
    /** Who sees whether somebody is insured: a supervisor asks at the door. */
    private static final String[] READERS = {
        "office", "committee", "supervisor", "auditor", "expert", "regional-organiser"
    };

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

    /** One for each rule under which something is to come. */
    public List<Open> open(Contest contest) {
        Rulebook rulebook = rulebooks.present(contest);
        List<InsuranceView> all = of(contest);
        return rulebook.registration().insurance().stream()
                .map(rule -> new Open(
                        rule,
                        all.stream()
                                .filter(view -> view.rule().equals(rule.id()))
                                .filter(view -> view.state().open())
                                .count(),
                        Deadlines.insurance(rulebook, rule).orElse(null)))
                .filter(open -> open.persons() > 0)
                .toList();
    }

    /** Every person under every rule that covers them; empty where the rulebook asks for no insurance. */
    List<InsuranceView> of(Contest contest) {
        Rulebook rulebook = rulebooks.present(contest);
        List<Insurance> rules = rulebook.registration().insurance();
        if (rules.isEmpty()) {
            return List.of();
        }
        Map<Key, InsuranceRecord> known = records.of(contest.id()).stream()
                .collect(Collectors.toMap(record -> new Key(record.rule(), record.personId()), Function.identity()));
        Map<UUID, List<HeldScan>> held = scans
                .of(known.values().stream().map(InsuranceRecord::id).toList())
                .stream()
                .collect(Collectors.groupingBy(HeldScan::owner));
        List<InsuranceView> all = new ArrayList<>();
        for (Insured person : persons.within(sight(contest.id()))) {
            for (Insurance rule : rules) {
                if (rule.insured().contains(person.role())) {
                    InsuranceRecord record = known.get(new Key(rule.id(), person.person()));
                    List<HeldScan> own = record == null ? List.of() : held.getOrDefault(record.id(), List.of());
                    all.add(view(rulebook, rule, person, record, own));
                }
            }
        }
        return all;
    }

    private record Key(String rule, UUID person) {}

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
        InsuranceState state = InsuranceState.of(rule, said, proof.map(HeldScan::state), waiver, due);
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
