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

    /**
     * A place in a document as people read it: by its number, or where it has none by its title.
     *
     * @param section as clauses write it, {@code 二(二)}
     */
    public static Text cited(Text title, @Nullable String number, String section) {
        String zh = number == null ? "《" + title.zh().replaceAll("[《》]", "") + "》" : number + " ";
        String en = number == null ? title.en() : number;
        return section.isEmpty() ? new Text(zh.strip(), en) : new Text(zh + section, en + ", section " + section);
    }

    /** A decision that fills a gap of the notices: part of the contest's own rules. */
    public static Text cited(String decision) {
        return new Text("本赛规则 " + decision, "rules of this contest, " + decision);
    }

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
