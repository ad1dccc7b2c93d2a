package org.podium.local.play.pack;

import java.util.List;

/**
 * A row of {@code marks.csv}.
 *
 * @param score as written, empty for an absence
 * @param minutes empty where none
 * @param missing names of those of the team who did not take this component while the others did
 */
public record MarkRow(
        String stage,
        String region,
        String entry,
        String component,
        String score,
        String minutes,
        String status,
        List<String> missing) {

    public boolean absent() {
        return status.equals("ABSENT");
    }

    public boolean disqualifies() {
        return status.equals("DISQUALIFIED");
    }
}
