package org.podium.awards.award;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.podium.awards.contest.ContestEvents.RulesChanged;
import org.podium.awards.contest.Contests;
import org.podium.awards.contest.Rulebooks;
import org.podium.awards.decision.Decision;
import org.podium.awards.decision.Decisions;
import org.podium.awards.decision.Decisions.DecisionTaken;
import org.podium.awards.entry.Entry;
import org.podium.awards.entry.EntryEvents.EntryChanged;
import org.podium.awards.nomination.TitleNominations;
import org.podium.awards.nomination.TitleNominations.TitleMoved;
import org.podium.awards.pool.CancelledPools;
import org.podium.awards.pool.Pool;
import org.podium.awards.pool.PoolFactsOf;
import org.podium.awards.pool.PoolTold;
import org.podium.awards.pool.Pools;
import org.podium.awards.pool.ResultEvents.PoolChanged;
import org.podium.kit.event.Outbox;
import org.podium.rulebook.AwardRule;
import org.podium.rulebook.Registration.Scope;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.award.AwardKind;
import org.podium.rulebook.award.PoolAwards;
import org.podium.rulebook.award.Proposal;
import org.podium.rulebook.award.ProposalStatus;

/**
 * Computes the awards of a pool again whenever something they follow from is new: a result version, a fact of an entry, a
 * decision. For a pool that an announcement has cancelled nothing is awarded. What comes out the same stays as it is, down to
 * its id, and so does what is confirmed and only said otherwise; what differs replaces what was there. Called with the
 * contest's row locked, so two causes never compute at once.
 */
@ApplicationScoped
public class Proposals {
    private static final String AWAITS_VERIFICATION = "AWAITS_VERIFICATION";

    private final Contests contests;
    private final Rulebooks rulebooks;
    private final Pools pools;
    private final CancelledPools cancelledPools;
    private final PoolFactsOf factsOf;
    private final Decisions decisions;
    private final TitleNominations nominations;
    private final Awards awards;
    private final EntityManager store;
    private final Outbox outbox;
    private final GivingWay givingWay;
    private final Clock clock;

    Proposals(
            Contests contests,
            Rulebooks rulebooks,
            Pools pools,
            CancelledPools cancelledPools,
            PoolFactsOf factsOf,
            Decisions decisions,
            TitleNominations nominations,
            Awards awards,
            EntityManager store,
            Outbox outbox,
            GivingWay givingWay,
            Clock clock) {
        this.contests = contests;
        this.rulebooks = rulebooks;
        this.pools = pools;
        this.cancelledPools = cancelledPools;
        this.factsOf = factsOf;
        this.decisions = decisions;
        this.nominations = nominations;
        this.awards = awards;
        this.store = store;
        this.outbox = outbox;
        this.givingWay = givingWay;
        this.clock = clock;
    }

    void onResult(@Observes PoolChanged changed) {
        computeWithWhatIsCountedTogether(changed.pool());
    }

    /** An announcement may have cancelled pools that have results already. */
    void onRules(@Observes RulesChanged changed) {
        var cancelled = cancelledPools.of(changed.contest());
        pools.of(changed.contest().id()).stream()
                .filter(pool -> cancelled.by(pool).isPresent())
                .forEach(this::withdraw);
    }

    /** What was confirmed stands: taking back what people hold is a decision of its own. */
    private void withdraw(Pool pool) {
        pool.waitsForNothing();
        awards.currentOf(pool.id()).stream()
                .filter(award -> award.status() != AwardStatus.CONFIRMED)
                .forEach(givingWay::of);
    }

    void onDecision(@Observes DecisionTaken taken) {
        compute(taken.pool());
    }

    void onTitle(@Observes TitleMoved moved) {
        compute(moved.pool());
    }

    void onEntry(@Observes EntryChanged changed) {
        if (pools.idsWithEntry(changed.entry()).isEmpty()) return;
        contests.findById(changed.contest(), LockModeType.PESSIMISTIC_WRITE);
        for (var pool : pools.withEntry(changed.entry())) if (pool.isFinal()) computeWithWhatIsCountedTogether(pool);
    }

    /** A minimum that counts beyond the pool may turn for the pools beside it. */
    private void computeWithWhatIsCountedTogether(Pool pool) {
        var minimum = ruling(pool).awards().minimumField();
        if (minimum == null || minimum.scope() == Scope.SKILL_DIVISION) {
            compute(pool);
            return;
        }
        for (var beside : factsOf.within(minimum, pool)) if (beside.isFinal()) compute(beside);
    }

    /**
     * The version the result was published under: what is amended after the ranking is frozen does not reach its awards. What
     * an amendment finds of a competitor does, as a fact of the entry that registration tells.
     */
    private Rulebook ruling(Pool pool) {
        return rulebooks
                .version(pool.contest(), pool.rulebookVersion())
                .orElseThrow(() -> new IllegalStateException("the rulebook of an accepted result is missing"));
    }

    private void compute(Pool pool) {
        if (cancelledPools.of(contests.known(pool.contest())).by(pool).isPresent()) {
            withdraw(pool);
            return;
        }
        var rulebook = ruling(pool);
        var known = factsOf.pool(pool, rulebook);
        var taken =
                decisions.holdingFor(pool.id()).stream().map(Decision::facts).toList();
        var outcome = org.podium.rulebook.award.Award.propose(
                rulebook, known.facts(), taken, nominations.holdingFor(pool.id()));
        if (pool.leadsTo(outcome)) {
            outbox.send(PoolTold.decided(pool, outcome.outcome(), outcome.sentence(), pools.entriesOf(pool)));
        }
        replace(pool, outcome, known, rulebook);
    }

    private void replace(Pool pool, PoolAwards outcome, PoolFactsOf.Known known, Rulebook rulebook) {
        var now = clock.instant();
        var before = new HashMap<AwardKey, Award>();
        awards.currentOf(pool.id()).forEach(award -> before.put(AwardKey.of(award), award));
        var ranks = ranks(known);
        var added = new ArrayList<Award>();
        for (var proposal : outcome.proposals()) {
            var to = recipient(proposal, known.entries(), ranks);
            var earlier = before.remove(AwardKey.of(proposal, to));
            if (earlier != null && Likeness.says(earlier, proposal, to)) {
                earlier.standsUnder(pool.rulebookVersion(), pool.resultVersion());
                continue;
            }
            // as it was issued, words and versions: those of a paper belong together
            if (earlier != null && Likeness.gives(earlier, proposal, to)) continue;
            var awaits = awaitsVerification(rulebook, proposal);
            if (earlier != null && Likeness.movesOn(earlier, proposal, to)) {
                earlier.take(proposal, awaits, now);
                earlier.standsUnder(pool.rulebookVersion(), pool.resultVersion());
                continue;
            }
            if (earlier != null) givingWay.of(earlier);
            added.add(new Award(proposal, to, pool, awaits, now));
        }
        before.values().forEach(givingWay::of);
        store.flush(); // what gave way is out before its successor comes in: one current award per recipient
        added.forEach(store::persist);
    }

    /** A title whose authority has not answered yet, and the promotion that hangs on it. */
    private static boolean awaitsVerification(Rulebook rulebook, Proposal proposal) {
        if (proposal.notes().contains(AWAITS_VERIFICATION)) return true;
        return proposal.kind() == AwardKind.TITLE
                && proposal.status() != ProposalStatus.VERIFIED
                && rulebook.awards().rules().stream()
                        .anyMatch(rule -> rule.id().equals(proposal.rule())
                                && rule instanceof AwardRule.Title title
                                && title.verification() != null);
    }

    static Map<String, Integer> ranks(PoolFactsOf.Known known) {
        var ranks = new HashMap<String, Integer>();
        for (var entry : known.facts().entries()) {
            var rank = entry.result().rank();
            ranks.put(entry.result().entry(), rank == null ? 0 : rank);
        }
        return ranks;
    }

    static Recipient recipient(Proposal proposal, Map<UUID, Entry> entries, Map<String, Integer> ranks) {
        var entry = entries.get(UUID.fromString(proposal.entry()));
        if (entry == null) throw new IllegalStateException("an award for an entry outside its pool: " + proposal);
        var person = proposal.person();
        var personName = person == null ? null : entry.nameOf(person);
        var unitGetsIt = proposal.uscc() != null && person == null;
        var rank = ranks.getOrDefault(proposal.entry(), 0);
        if (unitGetsIt) return new Recipient(entry.legalName(), entry.legalUnit(), entry.legalName(), rank);
        var name = personName != null ? personName : entry.names();
        return new Recipient(name, entry.unit(), entry.unitName(), rank);
    }
}
