package org.podium.local.play.pack;

import java.util.Collection;
import java.util.List;

/** Something in a package that cannot be right: where, what, and what would be known there. */
public record Fault(String file, int line, String message, List<String> known) {

    static Fault of(String file, int line, String message) {
        return new Fault(file, line, message, List.of());
    }

    static Fault unknown(String file, int line, String what, Collection<String> known) {
        return new Fault(file, line, what, known.stream().sorted().toList());
    }

    @Override
    public String toString() {
        String place = line > 0 ? file + ":" + line : file;
        return place + ": " + message + (known.isEmpty() ? "" : " (known: " + String.join(", ", known) + ")");
    }
}
