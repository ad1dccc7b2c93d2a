package org.podium.rulebook;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document that governs the contest. Its id is the first word of every clause that cites it ({@code S2 四(一)}).
 *
 * @param number the issuer's number, absent where the document has none
 * @param open whether the issuer declared it public
 */
public record Notice(
        String id,
        Kind kind,
        Text title,
        Text issuer,
        @Nullable String number,
        LocalDate issued,
        boolean open,
        List<Basis> bases,
        @Nullable Recipients recipients,
        List<Statement> statements) {

    public enum Kind {
        PRE_NOTICE,
        NOTICE,
        PLAN,
        ANNOUNCEMENT
    }

    /** A document on which the notice rests. */
    public record Basis(String id, String number, Text title, String clause, Text sentence) implements Provision {}

    /** The classes of bodies that the notice is addressed to. */
    public record Recipients(String id, List<Text> classes, String clause, Text sentence) implements Provision {}
}
