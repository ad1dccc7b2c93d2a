package org.podium.rulebook;

/** Anything of a rulebook that a decision, a message or a page may cite. */
public interface Provision {

    /** Unique in the rulebook, such as {@code S2-13} or {@code A-40}. */
    String id();

    /** Notice and section, such as {@code S2 二(二)}, or the decision it follows from, such as {@code A-40}. */
    String clause();

    /** What it says, in words of our own. */
    Text sentence();
}
