package org.podium.rulebook;

import java.util.Locale;

/** A sentence or a name in both languages of the house. */
public record Text(String zh, String en) {

    /** Chinese unless the locale's language is English. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : zh;
    }
}
