package org.podium.local.play.pack;

/** A row of {@code marks.csv}. @param score as written, empty for an absence; @param minutes empty where none */
public record MarkRow(
        String stage, String region, String entry, String component, String score, String minutes, String status) {

    public boolean absent() {
        return status.equals("ABSENT");
    }

    public boolean disqualifies() {
        return status.equals("DISQUALIFIED");
    }
}
