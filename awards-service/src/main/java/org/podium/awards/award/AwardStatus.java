package org.podium.awards.award;

import java.util.EnumSet;
import java.util.Set;
import org.podium.rulebook.award.ProposalStatus;

/** Where an award stands. The first seven are as the rulebook's function proposes; the rest is what people made of it. */
public enum AwardStatus {
    PROPOSED,
    DECISION_REQUIRED,
    NOMINATED,
    VERIFIED,
    REFUSED,
    LAPSED,
    NO_CHANGE,
    NOTICED,
    CONFIRMED,
    REVOKED,
    REPLACED;

    /** What the public notice takes up. */
    public static final Set<AwardStatus> NOTICEABLE = EnumSet.of(PROPOSED, VERIFIED);

    /** Where a title stands that an authority verifies. */
    static final Set<AwardStatus> WITH_THE_AUTHORITY = EnumSet.of(NOMINATED, VERIFIED, REFUSED);

    /** What anybody may see. */
    public static final Set<AwardStatus> PUBLIC = EnumSet.of(NOTICED, CONFIRMED);

    /** No longer part of the outcome. */
    public static final Set<AwardStatus> PAST = EnumSet.of(REVOKED, REPLACED);

    static AwardStatus of(ProposalStatus proposal) {
        return switch (proposal) {
            case PROPOSED -> PROPOSED;
            case DECISION_REQUIRED -> DECISION_REQUIRED;
            case NOMINATED -> NOMINATED;
            case VERIFIED -> VERIFIED;
            case REFUSED -> REFUSED;
            case LAPSED -> LAPSED;
            case NO_CHANGE -> NO_CHANGE;
        };
    }
}
