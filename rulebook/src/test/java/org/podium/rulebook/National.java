package org.podium.rulebook;

import org.podium.rulebook.reading.Reading;

/** The rulebook of the 2021 national pre-notice. */
public final class National {
    private static final NoticeFile FILE = new NoticeFile("national-2021");

    private National() {}

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
