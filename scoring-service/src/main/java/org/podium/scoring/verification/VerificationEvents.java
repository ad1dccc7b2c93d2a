package org.podium.scoring.verification;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.kit.audit.Audit;
import org.podium.kit.event.EventEnvelope;
import org.podium.kit.event.EventHandler;
import org.podium.kit.event.EventRejected;
import org.podium.kit.event.ParentUnknown;
import org.podium.scoring.contest.Contest;
import org.podium.scoring.contest.Contests;
import org.podium.scoring.pool.EntryDisqualified;
import org.podium.scoring.pool.Pool;
import org.podium.scoring.pool.PoolEntries;
import org.podium.scoring.pool.PoolEntry;
import org.podium.scoring.pool.Pools;
import org.podium.scoring.result.Publishing;

/**
 * Who turns out not to have been eligible to compete is disqualified after the fact: the result is void, everyone below moves
 * up, and a corrected version says so. A refusal for any other reason leaves ranks alone. Told twice, or
 * of two awards of one entry, it is done once.
 */
@ApplicationScoped
public class VerificationEvents implements EventHandler<VerificationEvents.Refusal> {
    private static final String NOT_ELIGIBLE = "NOT_ELIGIBLE_TO_COMPETE";
    private static final String PUBLIC_REASON = "经核准机关认定不具备参赛资格，成绩无效，其后名次依次递补（%s）。";

    /**
     * What scoring reads of {@code awards.verification-refused.v1}.
     *
     * @param rule id of the title's rule, which the authority's word is part of
     * @param because a code; the words in {@code reason} are not for the public
     * @param by who recorded it
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Refusal(
            UUID contestId,
            UUID poolId,
            UUID entryId,
            String title,
            String rule,
            String because,
            @Nullable String reason,
            String by) {}

    private final Contests contests;
    private final Pools pools;
    private final PoolEntries entries;
    private final Event<EntryDisqualified> disqualified;
    private final Publishing publishing;
    private final Audit audit;

    VerificationEvents(
            Contests contests,
            Pools pools,
            PoolEntries entries,
            Event<EntryDisqualified> disqualified,
            Publishing publishing,
            Audit audit) {
        this.contests = contests;
        this.pools = pools;
        this.entries = entries;
        this.disqualified = disqualified;
        this.publishing = publishing;
        this.audit = audit;
    }

    @Override
    public Set<String> types() {
        return Set.of("awards.verification-refused.v1");
    }

    @Override
    public Class<Refusal> payload() {
        return Refusal.class;
    }

    @Override
    public void on(EventEnvelope envelope, Refusal refusal) {
        if (!refusal.because().equals(NOT_ELIGIBLE)) {
            return;
        }
        Contest contest = contests.findById(refusal.contestId());
        if (contest != null && contest.deleted()) {
            return;
        }
        if (contest == null || contest.held() != null) {
            throw new ParentUnknown("registration.contests", refusal.contestId().toString());
        }
        Pool pool = pools.alone(Set.of(refusal.poolId())).stream()
                .findFirst()
                .orElseThrow(() -> new EventRejected("scoring has no pool " + refusal.poolId()));
        PoolEntry entry = entries.findById(new PoolEntry.Key(pool.id(), refusal.entryId()));
        if (entry == null || !entry.in()) {
            throw new EventRejected("entry " + refusal.entryId() + " does not stand in pool " + pool.id());
        }
        String told = PUBLIC_REASON.formatted(refusal.rule());
        String why = refusal.reason() == null ? told : refusal.reason();
        disqualified.fire(new EntryDisqualified(pool, entry.entryId(), why, refusal.by()));
        int version = publishing
                .correct(pool, entry.entryId(), told, refusal.by())
                .map(result -> result.number())
                .orElse(0);
        audit.record(
                contest.id(),
                "verification-refused",
                pool.id().toString(),
                Map.of(
                        "entry",
                        entry.entryId(),
                        "award",
                        envelope.aggregateId(),
                        "title",
                        refusal.title(),
                        "by",
                        refusal.by(),
                        "version",
                        version));
    }
}
