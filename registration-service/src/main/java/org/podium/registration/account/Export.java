package org.podium.registration.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.podium.kit.audit.Audit;
import org.podium.registration.account.OwnEntries.Own;
import org.podium.registration.contest.Contest;
import org.podium.registration.contest.Contests;
import org.podium.registration.entry.CompetitorForm;
import org.podium.registration.person.Persons;
import org.podium.registration.person.Phones;
import org.podium.registration.substitution.Substitutions;
import org.podium.rulebook.Text;

/** Puts together what is kept of a person; numbers in full only for a stated purpose, which goes into the audit trail. */
@ApplicationScoped
class Export {
    private final OwnEntries own;
    private final Contests contests;
    private final Substitutions substitutions;
    private final Persons persons;
    private final Phones phones;
    private final Audit audit;
    private final Clock clock;

    Export(
            OwnEntries own,
            Contests contests,
            Substitutions substitutions,
            Persons persons,
            Phones phones,
            Audit audit,
            Clock clock) {
        this.own = own;
        this.contests = contests;
        this.substitutions = substitutions;
        this.persons = persons;
        this.phones = phones;
        this.audit = audit;
        this.clock = clock;
    }

    MyData of(List<Own> all, @Nullable String purpose) {
        return new MyData(
                clock.instant(), all.stream().map(one -> part(one, purpose)).toList());
    }

    private MyData.OwnPart part(Own one, @Nullable String purpose) {
        Contest contest = contests.present(one.entry().contestId());
        Map<String, Object> facts = new HashMap<>();
        facts.put("person", one.competitor().personId().toString());
        if (purpose != null) {
            facts.put("purpose", purpose);
        }
        audit.record(contest.id(), "own-data-exported", one.entry().id().toString(), facts);
        return new MyData.OwnPart(
                contest.slug(),
                new Text(contest.nameZh(), contest.nameEn()),
                own.view(one),
                purpose == null ? null : numbers(one.competitor().stated()),
                one.entry().steps().stream()
                        .map(step -> MyData.Step.of(step, one.competitor()))
                        .toList(),
                changes(one));
    }

    private List<MyData.Change> changes(Own one) {
        UUID person = one.competitor().personId();
        return substitutions.of(one.entry().id()).stream()
                .filter(request -> Stream.of(request.outgoing(), request.incoming())
                        .anyMatch(named -> named.personId().equals(person)))
                .map(request -> MyData.Change.of(request, one.competitor()))
                .toList();
    }

    private MyData.Numbers numbers(CompetitorForm stated) {
        return new MyData.Numbers(
                persons.number(persons.findById(stated.personId())).orElse(stated.numberMask()),
                phones.open(stated.phone(), stated.personId()));
    }
}
