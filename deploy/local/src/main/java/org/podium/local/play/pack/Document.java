package org.podium.local.play.pack;

import java.util.ArrayList;
import java.util.List;

/** A scan to send: its kind, and what is wrong with it. */
public record Document(String kind, Flaw flaw) {

    public enum Flaw {
        NONE(""),
        TOO_SMALL("too-small"),
        WRONG_TYPE("wrong-type"),
        UNSTAMPED("unstamped");

        private final String word;

        Flaw(String word) {
            this.word = word;
        }
    }

    static List<Document> list(String cell, String file, int line, List<Fault> faults) {
        List<Document> documents = new ArrayList<>();
        for (String written : cell.split(";")) {
            if (!written.isBlank()) {
                documents.add(one(written.strip(), file, line, faults));
            }
        }
        return documents;
    }

    static Document one(String written, String file, int line, List<Fault> faults) {
        int colon = written.indexOf(':');
        if (colon < 0) {
            return new Document(written, Flaw.NONE);
        }
        String word = written.substring(colon + 1);
        for (Flaw flaw : Flaw.values()) {
            if (flaw != Flaw.NONE && flaw.word.equals(word)) {
                return new Document(written.substring(0, colon), flaw);
            }
        }
        faults.add(Fault.unknown(
                file, line, "unknown flaw '" + word + "'", List.of("too-small", "wrong-type", "unstamped")));
        return new Document(written.substring(0, colon), Flaw.NONE);
    }
}
