package org.podium.registration.duty;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.podium.kit.access.CurrentUser;
import org.podium.kit.audit.Audit;
import org.podium.kit.database.Database;
import org.podium.kit.precondition.Expected;
import org.podium.kit.problem.ProblemException;
import org.podium.kit.time.Ids;
import org.podium.registration.RegistrationProblem;
import org.podium.registration.contest.Contest;
import org.podium.registration.contest.PublishedRulebooks;
import org.podium.registration.document.Intake;
import org.podium.registration.document.ReceivedScan;
import org.podium.registration.document.ScanReader;
import org.podium.registration.document.Scans;
import org.podium.rulebook.Registration.ChecklistItem;
import org.podium.rulebook.Registration.UnitDuty;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.eligibility.DocumentFacts;

/** Takes in what a unit hands in for a duty. */
@ApplicationScoped
class HandingIn {
    private final UnitDocuments documents;
    private final Scans scans;
    private final PublishedRulebooks rulebooks;
    private final Database database;
    private final CurrentUser user;
    private final Audit audit;
    private final Clock clock;

    HandingIn(
            UnitDocuments documents,
            Scans scans,
            PublishedRulebooks rulebooks,
            Database database,
            CurrentUser user,
            Audit audit,
            Clock clock) {
        this.documents = documents;
        this.scans = scans;
        this.rulebooks = rulebooks;
        this.database = database;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** A document, and what is said of it. */
    record Handed(byte[] content, UnitDocument.Said said) {}

    /**
     * The same again changes nothing; another one needs to know what it replaces. After the last day it is taken in too.
     *
     * @throws ProblemException 422 where no duty asks for it, or its checklist has no such item
     */
    UnitDocument receive(Contest contest, String legalUscc, String kind, Handed handed, Expected expected) {
        Rulebook rulebook = rulebooks.present(contest);
        UnitDuty duty = duty(rulebook, kind);
        requireKnown(duty, handed.said());
        Intake.requireSize(handed.content());
        // two branches may hand in at the same time
        database.oneByOne("duty/" + contest.id() + "/" + legalUscc + "/" + kind);
        UnitDocument known = documents.find(contest.id(), legalUscc, kind).orElse(null);
        if (known != null && known.holds(scans.digest(handed.content()), handed.said())) {
            return known;
        }
        expected.require(known == null ? null : known.version());
        DocumentFacts facts =
                ScanReader.read(kind, handed.content(), handed.said().stamped());
        ReceivedScan came = ReceivedScan.of(
                rulebook.document(kind).orElseThrow(),
                facts,
                scans.keep(handed.content()),
                user.subject(),
                clock.instant());
        Set<String> covered = handed.said().covered();
        UnitDocument document = known;
        if (document == null) {
            document = new UnitDocument(Ids.next(), contest.id(), legalUscc, kind, came, covered);
        } else {
            scans.drop(document.scan().blob());
            document.receive(came, covered);
        }
        documents.persistAndFlush(document);
        audit.record(
                contest.id(),
                "unit-document-received",
                document.id().toString(),
                Map.of("unit", legalUscc, "kind", kind, "state", came.state().name()));
        return document;
    }

    private static UnitDuty duty(Rulebook rulebook, String kind) {
        return rulebook.registration().unitDuties().stream()
                .filter(duty -> duty.document().equals(kind))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        RegistrationProblem.DOCUMENT_KIND_UNKNOWN,
                        rulebook.registration().unitDuties().stream()
                                .map(UnitDuty::document)
                                .collect(Collectors.joining(", "))));
    }

    private static void requireKnown(UnitDuty duty, UnitDocument.Said said) {
        String known = duty.checklist().stream().map(ChecklistItem::name).collect(Collectors.joining(", "));
        boolean strange = said.covered().stream().anyMatch(name -> duty.checklist().stream()
                .noneMatch(item -> item.name().equals(name)));
        if (strange) {
            throw new ProblemException(RegistrationProblem.DUTY_ITEM_UNKNOWN, known);
        }
    }
}
