package org.podium.registration.judge;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.podium.kit.access.Reach;
import org.podium.kit.paging.Keyset;
import org.podium.registration.membership.Membership;

/**
 * Which nominations of a contest somebody sees: a unit its own, drafts too; who runs the contest those that were handed in, all
 * of them or those of the skills that the membership covers.
 *
 * @param unit code of the unit that looks; null for who runs the contest
 * @param skills null: all
 */
public record NominationSight(
        UUID contest, @Nullable String unit, @Nullable List<String> skills) {
    static NominationSight ofUnit(UUID contest, String unit) {
        return new NominationSight(contest, unit, null);
    }

    /** A judge belongs to no division and no region: a membership that is limited to one covers no judge. */
    static NominationSight of(UUID contest, List<Membership> memberships) {
        List<Reach> reaches = memberships.stream().map(Membership::reach).toList();
        if (reaches.contains(Reach.CONTEST)) {
            return new NominationSight(contest, null, null);
        }
        return new NominationSight(
                contest,
                null,
                reaches.stream()
                        .filter(reach -> reach.division() == null && reach.region() == null)
                        .flatMap(reach -> Stream.ofNullable(reach.skill()))
                        .toList());
    }

    Keyset narrow(Keyset all) {
        all.only("n.contestId", contest).only("n.unitUscc", unit);
        if (unit == null) {
            all.where("n.status <> DRAFT");
        }
        if (skills != null) {
            all.where("n.skill in %s", skills);
        }
        return all;
    }
}
