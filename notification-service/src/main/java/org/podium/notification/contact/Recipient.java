package org.podium.notification.contact;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who gets a mail. The key, not the address, says who: two competitors of a school may share a mailbox and
 * each must still get the own mail.
 */
public record Recipient(
        Kind kind,
        String key,
        String name,
        String email,
        @Nullable String uscc) {

    public enum Kind {
        UNIT,
        COMPETITOR,
        LEADER,
        COACH,
        OFFICE
    }

    public static Recipient unit(String uscc, String name, String email) {
        return new Recipient(Kind.UNIT, "unit:" + uscc, name, email, uscc);
    }

    public static Recipient competitor(String personId, String name, String email) {
        return new Recipient(Kind.COMPETITOR, "person:" + personId, name, email, null);
    }

    /** Who is a competitor, or coaches, and leads too is one person with one key, and gets one mail. */
    public static Recipient leader(String personId, String name, String email) {
        return new Recipient(Kind.LEADER, "person:" + personId, name, email, null);
    }

    public static Recipient coach(String personId, String name, String email) {
        return new Recipient(Kind.COACH, "person:" + personId, name, email, null);
    }

    public static Recipient office(String name, String email) {
        return new Recipient(Kind.OFFICE, "office:" + email, name, email, null);
    }

    /** For templates: they address a unit and a person differently. */
    public boolean isUnit() {
        return kind == Kind.UNIT;
    }

    public boolean isCompetitor() {
        return kind == Kind.COMPETITOR;
    }

    public boolean isOffice() {
        return kind == Kind.OFFICE;
    }

    public boolean isLeader() {
        return kind == Kind.LEADER;
    }
}
