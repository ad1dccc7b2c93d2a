package org.podium.local.export;

/** As whom the platform is asked. */
final class Source {
    /** Who publishes a contest is its office; it sees names, findings and decisions. */
    static final String OFFICE = "office";

    /** Sees what was keyed on every sheet, and may change nothing. */
    static final String AUDITOR = "auditor";

    private Source() {}
}
