package org.podium.registration.substitution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.kit.precondition.Preconditions;
import org.podium.kit.problem.ProblemException;
import org.podium.kit.problem.Sentence;
import org.podium.kit.time.Ids;
import org.podium.registration.RegistrationProblem;
import org.podium.registration.calendar.Calendars;
import org.podium.registration.document.Document;
import org.podium.registration.document.Documents;
import org.podium.registration.entry.Casework;
import org.podium.registration.entry.Competitor;
import org.podium.registration.entry.CompetitorForm;
import org.podium.registration.entry.Entry;
import org.podium.registration.entry.EntryClaims;
import org.podium.registration.entry.EntryForm;
import org.podium.registration.entry.Examination;
import org.podium.registration.entry.ExplainedFinding;
import org.podium.registration.entry.FormReader;
import org.podium.registration.entry.Review;
import org.podium.registration.entry.WrongState;
import org.podium.rulebook.Registration;
import org.podium.rulebook.eligibility.DocumentState;
import org.podium.rulebook.eligibility.Eligibility;

/**
 * A unit asks that another person stand in; the incoming passes every check again. A request after the last day is a
 * request all the same: it is kept, refused by the rule (S2-26), and told like every other decision.
 */
@ApplicationScoped
public class SubstitutionCase {
    private final Casework casework;
    private final Substitutions substitutions;
    private final Documents documents;
    private final EntryClaims claims;
    private final FormReader forms;
    private final Calendars calendars;
    private final SubstitutionNews news;

    public SubstitutionCase(
            Casework casework,
            Substitutions substitutions,
            Documents documents,
            EntryClaims claims,
            FormReader forms,
            Calendars calendars,
            SubstitutionNews news) {
        this.casework = casework;
        this.substitutions = substitutions;
        this.documents = documents;
        this.claims = claims;
        this.forms = forms;
        this.calendars = calendars;
        this.news = news;
    }

    @Transactional
    public Substitution request(UUID entryId, UUID outgoing, EntryForm.CompetitorStated incoming, String reason) {
        Casework.Case found = casework.ofOwnUnit(entryId, "*");
        Entry entry = found.entry();
        if (!entry.status().active()) {
            throw new WrongState("substitute in", entry.status());
        }
        SubstitutionLimit.Known limit = limit(found);
        if (limit instanceof SubstitutionLimit.Open
                && substitutions.openOf(entryId).isPresent()) {
            throw new ProblemException(RegistrationProblem.SUBSTITUTION_OPEN);
        }
        Competitor goes = entry.competitors().stream()
                .filter(competitor -> competitor.personId().equals(outgoing))
                .findFirst()
                .orElseThrow(() -> new ProblemException(RegistrationProblem.PERSON_NOT_IN_ENTRY)
                        .withError("/outgoing", "person", "不在这份报名中", "not in this entry"));
        CompetitorForm stated = forms.incoming(
                new FormReader.Reading(
                        entry.contestId(),
                        found.rules().rulebook(),
                        found.rules().today()),
                incoming,
                entry.support());
        Registration.OneEntry one = found.rules().rulebook().registration().oneEntry();
        if (entry.competitors().stream().anyMatch(other -> other.personId().equals(stated.personId()))) {
            throw new ProblemException(RegistrationProblem.ENTRY_INVALID)
                    .withError(
                            "/incoming/idNumber",
                            one == null ? "person" : one.id(),
                            "此人已在这份报名中",
                            "already in this entry");
        }
        Competitor comes = entry.nominate(Ids.next(), stated);
        substitutions.getEntityManager().persist(comes);
        Substitution request = Substitution.request(
                Ids.next(),
                entry,
                new Substitution.Change(goes, comes, reason),
                examine(found, goes, comes),
                found.act());
        news.requested(request);
        if (limit instanceof SubstitutionLimit.Over over) {
            refuse(request, over, found);
        }
        substitutions.persistAndFlush(request);
        if (request.status() == Substitution.Status.REFUSED) {
            news.moved(found.contest(), request);
        }
        return request;
    }

    @Transactional
    public Substitution submit(UUID id, @Nullable String ifMatch) {
        Casework.Case found = casework.ofOwnUnit(entryOf(id), "*");
        Substitution request = substitutions.findById(id);
        Preconditions.requireMatch(ifMatch, request.version());
        if (request.status() != Substitution.Status.DRAFT) {
            throw new WrongState("submit", request.status());
        }
        switch (limit(found)) {
            case SubstitutionLimit.Open open -> {
                requireDocuments(found, request);
                request.submit(examine(found, request.outgoing(), request.incoming()), open.lastDay(), found.act());
            }
            case SubstitutionLimit.Over over -> refuse(request, over, found);
        }
        substitutions.flush();
        news.moved(found.contest(), request);
        return request;
    }

    @Transactional
    public Substitution withdraw(UUID id, @Nullable String ifMatch, @Nullable String reason) {
        Casework.Case found = casework.ofOwnUnit(entryOf(id), Casework.ANY);
        Substitution request = substitutions.findById(id);
        Preconditions.requireMatch(ifMatch, request.version());
        request.withdraw(reason, found.act());
        substitutions.flush();
        news.moved(found.contest(), request);
        return request;
    }

    /** Whatever ends an entry ends what was asked for it, in the same transaction. */
    void end(@Observes Review.EntryLeft left) {
        Casework.Case found = left.found();
        substitutions.openOf(found.entry().id()).ifPresent(request -> {
            request.lapse(
                    switch (found.entry().status()) {
                        case REFUSED -> "报名未通过审核";
                        case DISQUALIFIED -> "报名已取消资格";
                        case CANCELLED -> "报名的赛项或组别已取消";
                        default -> "报名已撤回";
                    },
                    found.act());
            news.moved(found.contest(), request);
        });
    }

    /** Being late is all that counts then: what else there is to find would change nothing. */
    private static void refuse(Substitution request, SubstitutionLimit.Over over, Casework.Case found) {
        request.refuseByRule(
                "更换申请已过期限",
                Examination.of(found.rules().version(), List.of(over.finding())),
                over.lastDay(),
                found.act());
    }

    /** What the rules find of the entry as it would be, the incoming in the outgoing's place. */
    Examination examine(Casework.Case found, Competitor outgoing, Competitor incoming) {
        Entry entry = found.entry();
        List<CompetitorForm> team = entry.competitors().stream()
                .map(one -> one.id().equals(outgoing.id()) ? incoming.stated() : one.stated())
                .toList();
        Examination known = casework.examine(found, team);
        Registration.OneEntry one = found.rules().rulebook().registration().oneEntry();
        if (one == null || claims.free(found.rules().rulebook(), entry, incoming.personId())) {
            return known;
        }
        List<ExplainedFinding> all = new ArrayList<>(known.items());
        all.add(ExplainedFinding.of(
                Eligibility.alreadyEntered(one, incoming.personId().toString(), "")));
        return Examination.of(known.rulebookVersion(), all);
    }

    UUID entryOf(UUID id) {
        return substitutions
                .entryOf(id)
                .orElseThrow(() -> new ProblemException(RegistrationProblem.SUBSTITUTION_NOT_FOUND));
    }

    /** Where the rulebook, or its calendar, cannot say: 409 with the reason, and nothing is kept. */
    private SubstitutionLimit.Known limit(Casework.Case found) {
        return switch (SubstitutionLimit.at(
                found.rules().rulebook(), calendars.present(), found.act().at())) {
            case SubstitutionLimit.Known known -> known;
            case SubstitutionLimit.NotProvided none ->
                throw new ProblemException(RegistrationProblem.SUBSTITUTION_NOT_PROVIDED);
            case SubstitutionLimit.Undetermined undetermined ->
                throw new ProblemException(
                                RegistrationProblem.SUBSTITUTION_LIMIT_UNDETERMINED,
                                new Sentence(
                                        undetermined.reason().zh(),
                                        undetermined.reason().en()))
                        .with("rule", undetermined.rule().id())
                        .with("clause", undetermined.rule().clause());
        };
    }

    private void requireDocuments(Casework.Case found, Substitution request) {
        Registration.Substitution rule = found.rules().rulebook().registration().substitution();
        List<String> wanted = rule == null ? List.of() : rule.requires();
        for (String kind : wanted) {
            boolean there = documents
                    .find(new Document.Owner(request.entry().id(), null, request.id()), kind)
                    .filter(document -> document.scan().state() == DocumentState.ACCEPTED)
                    .isPresent();
            if (!there && rule != null) {
                throw new ProblemException(RegistrationProblem.SUBSTITUTION_INCOMPLETE, kind)
                        .with("rule", rule.id())
                        .with("clause", rule.clause())
                        .with("document", kind);
            }
        }
    }

    /** Only a request that is not in the office's hands yet takes documents. */
    void requireDraft(Substitution request) {
        if (request.status() != Substitution.Status.DRAFT) {
            throw new WrongState("add a document to", request.status());
        }
    }
}
