package org.podium.rulebook.award;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.podium.rulebook.Text;

/**
 * What somebody is to get, or why not.
 *
 * @param entry the entry that earned it
 * @param person where one person gets it
 * @param uscc where a unit gets it
 * @param detail LEVEL_2, NO_CHANGE, NONE, or the rulebook's name of the award
 * @param arithmetic what was computed, by name, sorted: rank, place, places, cut, level, …
 * @param notes codes for a person to look at, such as CHECK_OTHER_CONTESTS
 */
public record Proposal(
        AwardKind kind,
        String entry,
        @Nullable String person,
        @Nullable String uscc,
        String detail,
        ProposalStatus status,
        String rule,
        String clause,
        Map<String, String> arithmetic,
        Text sentence,
        List<String> notes) {

    /**
     * The name in the arithmetic of a team's award under which those of the team are listed who may have none and get no
     * certificate of it: by id, with {@link #AND} between them.
     */
    public static final String WITHOUT_CERTIFICATE = "withoutCertificate";

    /** Between the names of a list in the arithmetic. */
    public static final String AND = ", ";
}
