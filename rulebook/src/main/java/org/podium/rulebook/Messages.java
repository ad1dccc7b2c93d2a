package org.podium.rulebook;

import java.util.List;

/** Who is told what. */
public record Messages(List<Trigger> triggers, List<Statement> statements) {

    /** What a message can be about. */
    public static final List<String> EVENTS = List.of(
            "entry-received",
            "entry-returned",
            "entry-approved",
            "entry-refused",
            "substitutions-closing",
            "substitution-decided",
            "result-published",
            "selection-only",
            "recommended",
            "public-notice-opened",
            "public-notice-closed",
            "award-confirmed",
            "certificate-ready",
            "announcement-published",
            "merger-kept",
            "attachment-published",
            "registration-opened",
            "deadline-near",
            "unit-duty-due",
            "qualified",
            "qualification-revoked",
            "place-offered",
            "pool-drawn",
            "appeal-received",
            "appeal-ruled",
            "appeal-lapsed",
            "judge-decided",
            "title-nominated",
            "title-verified",
            "title-refused");

    public static final List<String> RECEIVERS =
            List.of("UNIT", "LEADER", "COMPETITOR", "COACH", "JUDGE", "OFFICE", "RECIPIENTS");

    /** Receivers whose address entries give; the office's stands among the contacts. To the others nobody can write. */
    public static final List<String> ADDRESSED = List.of("UNIT", "COMPETITOR", "LEADER", "COACH");

    /**
     * @param on the event in words of the house, such as {@code entry-approved}
     * @param to roles of the receivers: UNIT LEADER COMPETITOR COACH JUDGE OFFICE, or RECIPIENTS, whom the notice is addressed to
     */
    public record Trigger(String id, String on, List<String> to, String clause, Text sentence) implements Provision {}
}
