package org.podium.registration.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestResponse;
import org.podium.kit.audit.Audit;
import org.podium.kit.precondition.ETags;
import org.podium.kit.precondition.Expected;
import org.podium.kit.problem.ProblemException;
import org.podium.registration.RegistrationProblem;
import org.podium.registration.entry.Casework;
import org.podium.rulebook.Registration;
import org.podium.rulebook.Rulebook;

/** Takes in a scan for an entry or a substitution. */
@ApplicationScoped
public class Intake {
    static final int MOST_BYTES = 12 * 1024 * 1024;

    private final Documents documents;
    private final Audit audit;

    public Intake(Documents documents, Audit audit) {
        this.documents = documents;
        this.audit = audit;
    }

    /** A scan as it was sent. */
    public record Scan(byte[] content, boolean stamped) {}

    /** The same scan again changes nothing; another one needs to know what it replaces. */
    public RestResponse<DocumentView> receive(
            Casework.Case found, Document.Owner owner, Registration.Document kind, Scan scan, Expected expected) {
        byte[] content = scan.content();
        requireSize(content);
        Document known = documents.find(owner, kind.kind()).orElse(null);
        if (known != null && documents.same(known, content, scan.stamped())) {
            return answer(known);
        }
        expected.require(known == null ? null : known.version());
        Document document = documents.receive(
                owner, kind, content, scan.stamped(), found.act().by());
        audit.record(
                found.contest().id(),
                "document-received",
                document.id().toString(),
                Map.of(
                        "entry", owner.entry().toString(),
                        "kind", kind.kind(),
                        "state", document.scan().state().name()));
        return answer(document);
    }

    /** 422 for nothing at all, 413 for more than one upload may have. */
    public static void requireSize(byte[] content) {
        if (content.length == 0) {
            throw new ProblemException(RegistrationProblem.DOCUMENT_EMPTY);
        }
        if (content.length > MOST_BYTES) {
            throw new ProblemException(RegistrationProblem.DOCUMENT_TOO_LARGE);
        }
    }

    private static RestResponse<DocumentView> answer(Document document) {
        return RestResponse.ResponseBuilder.ok(DocumentView.of(document))
                .tag(ETags.of(document.version()))
                .build();
    }

    /** A kind the rulebook names. */
    public static Registration.Document kind(Rulebook rulebook, String kind) {
        return rulebook.document(kind)
                .orElseThrow(() -> new ProblemException(
                        RegistrationProblem.DOCUMENT_KIND_UNKNOWN,
                        rulebook.registration().documents().stream()
                                .map(Registration.Document::kind)
                                .collect(Collectors.joining(", "))));
    }
}
