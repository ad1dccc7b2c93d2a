package org.podium.awards.award;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.podium.awards.contest.Contests;
import org.podium.awards.contest.Rulebooks;
import org.podium.awards.entry.EntryEvents.EntryChanged;
import org.podium.awards.nomination.Candidacy;
import org.podium.awards.nomination.UnitNomination;
import org.podium.awards.nomination.UnitNominations;
import org.podium.awards.nomination.UnitNominations.UnitApproved;
import org.podium.awards.pool.ResultEvents.PoolChanged;
import org.podium.rulebook.award.Discretion;

/**
 * Awards that the committee gives units for the whole contest (S1-37, S1-38, A-48): what it approved is an award as any
 * other, noticed, confirmed and on paper. Computed again with every result, since who stands for having taken part may turn
 * out not to have. Each is judged by the rulebook it was nominated under.
 */
@ApplicationScoped
public class DiscretionaryAwards {
    private final Contests contests;
    private final UnitNominations nominations;
    private final Candidacy candidacy;
    private final Rulebooks rulebooks;
    private final Awards awards;
    private final GivingWay givingWay;
    private final EntityManager store;
    private final Clock clock;

    DiscretionaryAwards(
            Contests contests,
            UnitNominations nominations,
            Candidacy candidacy,
            Rulebooks rulebooks,
            Awards awards,
            GivingWay givingWay,
            EntityManager store,
            Clock clock) {
        this.contests = contests;
        this.nominations = nominations;
        this.candidacy = candidacy;
        this.rulebooks = rulebooks;
        this.awards = awards;
        this.givingWay = givingWay;
        this.store = store;
        this.clock = clock;
    }

    void onApproval(@Observes UnitApproved approved) {
        compute(approved.contest(), nominations.approvedOf(approved.contest()));
    }

    void onResult(@Observes PoolChanged changed) {
        recompute(changed.pool().contest());
    }

    void onEntry(@Observes EntryChanged changed) {
        recompute(changed.contest());
    }

    /** Nearly every contest has nobody approved while results come. */
    private void recompute(UUID contest) {
        var approved = nominations.approvedOf(contest);
        if (approved.isEmpty()) return;
        contests.findById(contest, LockModeType.PESSIMISTIC_WRITE);
        compute(contest, approved);
    }

    private void compute(UUID contest, List<UnitNomination> approved) {
        var now = clock.instant();
        var participating = candidacy.participating(contest);
        var before = new HashMap<AwardKey, Award>();
        awards.discretionaryOf(contest).forEach(award -> before.put(AwardKey.of(award), award));
        var added = new ArrayList<Award>();
        for (var nomination : approved) {
            var version = nomination.rulebookVersion();
            var rulebook = rulebooks.version(contest, version).orElseThrow();
            var name = participating.getOrDefault(nomination.uscc(), nomination.name());
            var to = new Recipient(name, nomination.uscc(), name, 0);
            for (var given : Discretion.awards(rulebook, List.of(nomination.facts()), participating.keySet())) {
                var award = new Award(given, to, contest, version, now);
                var earlier = before.remove(AwardKey.of(award));
                if (earlier != null && (Likeness.says(earlier, given, to) || Likeness.gives(earlier, given))) continue;
                if (earlier != null) givingWay.of(earlier);
                added.add(award);
            }
        }
        before.values().forEach(givingWay::of);
        store.flush(); // what gave way is out before its successor comes in: one current award per recipient
        added.forEach(store::persist);
    }
}
