package org.podium.local.play.act;

import java.util.List;
import org.podium.local.play.client.Officials.Official;

/** The sample users of the local realm, one for each duty; each region has an organiser and a chief judge of its own. */
final class Crew {
    static final String OFFICE = "office";
    static final String COMMITTEE = "committee";
    static final String AUTHORITY = "authority";
    static final String SUPERVISOR = "supervisor";
    static final String TABULATOR = "tabulator";
    static final String SECOND_TABULATOR = "tabulator2";
    static final String CHIEF_JUDGE = "chief-judge";
    private static final String ORGANISER = "regional-organiser";

    private Crew() {}

    /** @param region empty where the pool is of none */
    static String chiefJudge(String region) {
        return region.isEmpty() ? CHIEF_JUDGE : CHIEF_JUDGE + "-" + region;
    }

    static String organiser(String region) {
        return "organiser-" + region;
    }

    static List<Official> of(String region) {
        return List.of(
                new Official(organiser(region), ORGANISER, region),
                new Official(chiefJudge(region), CHIEF_JUDGE, region));
    }
}
