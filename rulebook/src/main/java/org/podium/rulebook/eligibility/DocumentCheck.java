package org.podium.rulebook.eligibility;

import java.util.List;
import org.podium.rulebook.Registration.Document;
import org.podium.rulebook.Text;

/** How a scan compares with what its kind must be like. Warnings never refuse. */
public record DocumentCheck(DocumentState state, Text sentence, List<Text> warnings) {

    public static DocumentCheck of(Document kind, DocumentFacts scan) {
        throw new UnsupportedOperationException("not filled yet");
    }
}
