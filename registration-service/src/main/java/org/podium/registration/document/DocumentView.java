package org.podium.registration.document;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.podium.rulebook.Text;
import org.podium.rulebook.eligibility.DocumentState;

/** A document as its state stands; a bad one is taken in all the same, so that the findings can explain it. */
@Schema(name = "Document")
public record DocumentView(
        String kind,
        @Nullable UUID personId,
        DocumentState state,
        String contentType,
        long size,
        boolean stamped,
        List<Text> warnings,
        Instant uploadedAt) {
    public static DocumentView of(Document document) {
        return of(document.kind(), document.personId(), document.scan());
    }

    public static DocumentView of(HeldScan held) {
        return of(held.kind(), null, held.scan());
    }

    private static DocumentView of(String kind, @Nullable UUID person, ReceivedScan scan) {
        return new DocumentView(
                kind,
                person,
                scan.state(),
                scan.contentType(),
                scan.size(),
                scan.stamped(),
                scan.warnings().items(),
                scan.uploadedAt());
    }
}
