package org.podium.rulebook;

import org.podium.rulebook.reading.Reading;

/** The rulebook of the 2025 Tianjin notice as the tests use it. */
public final class Tianjin {
    private static final NoticeFile FILE = new NoticeFile("tianjin-2025");

    private Tianjin() {}

    public static String yaml() {
        return FILE.yaml();
    }

    public static Rulebook rulebook() {
        return FILE.rulebook();
    }

    /** With one text of the file replaced. */
    public static Reading with(String text, String replacement) {
        return FILE.with(text, replacement);
    }

    /** As an announcement or a later notice amends it. */
    public static Rulebook amended(String patch) {
        return FILE.amended(patch);
    }
}
