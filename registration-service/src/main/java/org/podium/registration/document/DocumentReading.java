package org.podium.registration.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.podium.kit.audit.Audit;

/** Hands out scans; every reading is recorded. */
@ApplicationScoped
public class DocumentReading {
    private final Documents documents;
    private final Audit audit;

    public DocumentReading(Documents documents, Audit audit) {
        this.documents = documents;
        this.audit = audit;
    }

    public byte[] read(UUID contest, Document document) {
        audit.record(
                contest,
                "document-read",
                document.id().toString(),
                Map.of("entry", document.entryId().toString(), "kind", document.kind()));
        return documents.content(document);
    }
}
