package org.podium.scoring.penalty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.podium.kit.access.CurrentUser;
import org.podium.kit.audit.Audit;
import org.podium.kit.time.Ids;
import org.podium.scoring.contest.Contest;
import org.podium.scoring.draw.CodeTable;
import org.podium.scoring.draw.CodedEntry;
import org.podium.scoring.penalty.Penalty.Giving;
import org.podium.scoring.penalty.Penalty.Origin;
import org.podium.scoring.pool.EntryDisqualified;
import org.podium.scoring.pool.Pool;
import org.podium.scoring.pool.PoolAccess;

/** Gives penalties and takes them back; also after the freeze, and then what was published changes with a further version. */
@ApplicationScoped
class Penalising {
    private final PoolAccess access;
    private final Penalties penalties;
    private final AnnulmentSteps steps;
    private final CodeTable codes;
    private final CurrentUser user;
    private final Audit audit;
    private final Clock clock;

    Penalising(
            PoolAccess access,
            Penalties penalties,
            AnnulmentSteps steps,
            CodeTable codes,
            CurrentUser user,
            Audit audit,
            Clock clock) {
        this.access = access;
        this.penalties = penalties;
        this.steps = steps;
        this.codes = codes;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    PenaltyCase give(Pool pool, String code, Penalty.Terms terms, String reason) {
        return keep(pool, code, terms, Origin.CHIEF_JUDGE, reason, user.subject());
    }

    /** Also where a chief judge has disqualified the entry: that may be taken back, and this goes on counting. */
    void onDisqualified(@Observes EntryDisqualified told) {
        Pool pool = told.pool();
        String code = codes.behind(pool.id(), told.entry())
                .map(CodedEntry::code)
                .filter(c -> penalties.of(pool.id()).stream().noneMatch(p -> p.disqualifiesElsewhere(c)))
                .orElse(null);
        if (code != null) {
            Penalty.Terms out = new Penalty.Terms(Penalty.DISQUALIFY, null, null);
            keep(pool, code, out, Origin.ELSEWHERE, told.reason(), told.by());
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    PenaltyCase step(
            Pool pool,
            PenaltyCase found,
            BiFunction<PenaltyCase, AnnulmentStep.Act, AnnulmentStep> transition,
            @Nullable String reason) {
        Contest contest = access.contest(pool);
        AnnulmentStep taken =
                transition.apply(found, new AnnulmentStep.Act(reason, user.subject(), contest.now(clock)));
        steps.persistAndFlush(taken);
        audit.record(
                contest.id(),
                switch (taken.kind()) {
                    case FILED -> "penalty-annulment-filed";
                    case APPROVED -> "penalty-annulled";
                    case REJECTED -> "penalty-annulment-rejected";
                },
                found.penalty().id().toString(),
                Map.of(
                        "pool", pool.id().toString(),
                        "code", found.penalty().code(),
                        "kind", found.penalty().terms().kind(),
                        "reason", reason == null ? "" : reason));
        List<AnnulmentStep> all = new ArrayList<>(found.steps());
        all.add(taken);
        return new PenaltyCase(found.penalty(), List.copyOf(all));
    }

    private PenaltyCase keep(Pool pool, String code, Penalty.Terms terms, Origin origin, String reason, String by) {
        Contest contest = access.contest(pool);
        Penalty given =
                new Penalty(Ids.next(), pool.id(), code, terms, new Giving(origin, reason, by, contest.now(clock)));
        penalties.persistAndFlush(given);
        audit.record(
                contest.id(),
                "penalty-given",
                given.id().toString(),
                Map.of(
                        "pool", pool.id().toString(),
                        "code", code,
                        "kind", terms.kind(),
                        "origin", origin,
                        "by", by,
                        "reason", reason));
        return new PenaltyCase(given, List.of());
    }
}
