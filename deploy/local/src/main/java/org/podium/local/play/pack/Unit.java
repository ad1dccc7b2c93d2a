package org.podium.local.play.pack;

/** A row of {@code units.csv}. @param parent code of the legal unit, or empty */
public record Unit(String uscc, String name, String kind, String region, String email, String parent) {

    public String legal() {
        return parent.isEmpty() ? uscc : parent;
    }
}
