package org.podium.local.play.verify;

import java.util.List;
import org.podium.local.play.pack.Entry;

/** Who is ranked together. @param region empty unless the stage is held by region; @param entries who was at the start */
record Pool(String stage, String region, String skill, String division, List<Entry> entries) {

    /** The columns that say which pool a row of {@code expected/} is of. */
    List<String> place() {
        return List.of(stage, region, skill, division);
    }

    boolean has(String entry) {
        return entries.stream().anyMatch(known -> known.entry().equals(entry));
    }
}
