package org.podium.local.play.act;

/** The sample users of the local realm, one for each duty. */
final class Crew {
    static final String OFFICE = "office";
    static final String COMMITTEE = "committee";
    static final String SUPERVISOR = "supervisor";
    static final String TABULATOR = "tabulator";
    static final String SECOND_TABULATOR = "tabulator2";
    static final String CHIEF_JUDGE = "chief-judge";

    private Crew() {}
}
