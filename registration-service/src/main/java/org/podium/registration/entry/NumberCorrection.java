package org.podium.registration.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.kit.audit.Audit;
import org.podium.kit.problem.ProblemException;
import org.podium.registration.RegistrationProblem;
import org.podium.registration.document.Documents;
import org.podium.registration.person.Persons;

/**
 * The office puts a mistyped identity number right. A unit cannot: to it another number is another person, who comes in by a
 * substitution only. The audit trail tells the numbers apart by their keyed digests and holds neither.
 */
@ApplicationScoped
public class NumberCorrection {
    private final Casework casework;
    private final Entries entries;
    private final EntryClaims claims;
    private final EntryEvents events;
    private final FormReader forms;
    private final Documents documents;
    private final Event<NumberCorrected> corrections;
    private final Persons persons;
    private final Audit audit;

    public NumberCorrection(
            Casework casework,
            Entries entries,
            EntryClaims claims,
            EntryEvents events,
            FormReader forms,
            Documents documents,
            Event<NumberCorrected> corrections,
            Persons persons,
            Audit audit) {
        this.casework = casework;
        this.entries = entries;
        this.claims = claims;
        this.events = events;
        this.forms = forms;
        this.documents = documents;
        this.corrections = corrections;
        this.persons = persons;
        this.audit = audit;
    }

    /**
     * Told inside the transaction in which somebody of an entry gets the right number: what is kept under the one id before
     * belongs to the same person, who goes by the other now.
     */
    public record NumberCorrected(Entry entry, UUID before, UUID after) {}

    /**
     * @param person whose number it is; a team of one needs no name
     * @throws WrongState for an entry that does not stand
     * @throws ProblemException 409 once the contest has begun, or where the right number is entered elsewhere
     */
    @Transactional
    public Entry correct(UUID id, @Nullable String ifMatch, @Nullable UUID person, String number, String reason) {
        Casework.Case found = casework.ofOffice(id, ifMatch);
        Entry entry = found.entry();
        if (!entry.status().active()) {
            throw new WrongState("correct the number in", entry.status());
        }
        casework.requireNotBegun(found);
        Competitor competitor = Casework.competitor(entry, person);
        CompetitorForm before = competitor.stated();
        CompetitorForm after = forms.renumbered(
                new FormReader.Reading(
                        entry.contestId(),
                        found.rules().rulebook(),
                        found.rules().today()),
                before,
                number,
                entry.support());
        if (entry.everybody().stream().anyMatch(one -> one.personId().equals(after.personId()))) {
            throw new ProblemException(RegistrationProblem.ENTRY_INVALID)
                    .withError("/idNumber", "person", "这份报名中已有此号码", "the entry has this number already");
        }
        competitor.state(after);
        documents.pass(id, before.personId(), after.personId());
        corrections.fire(new NumberCorrected(entry, before.personId(), after.personId()));
        entry.recordExamination(EntryStep.Kind.NUMBER_CORRECTED, Why.of(reason), casework.examine(found), found.act());
        claims.renew(found.rules().rulebook(), entry);
        entries.flush();
        events.send(EntryEvents.Happening.CORRECTED, found.contest(), entry);
        audit.record(
                entry.contestId(),
                "number-corrected",
                id.toString(),
                Map.of(
                        "reason",
                        reason,
                        "person",
                        after.personId().toString(),
                        "before",
                        persons.numberDigest(before.personId()),
                        "after",
                        persons.numberDigest(after.personId())));
        return entry;
    }
}
