package org.podium.scoring.penalty;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.kit.json.DecimalString;

/**
 * A penalty under its code, and what became of it.
 *
 * @param by who decided: a chief judge, or ELSEWHERE the office in registration or the authority
 * @param stands whether it counts
 * @param annulment the latest attempt to take it back
 */
public record PenaltyView(
        UUID id,
        UUID poolId,
        String code,
        String kind,
        @Nullable String component,
        @DecimalString @Nullable BigDecimal amount,
        String reason,
        Penalty.Origin origin,
        String by,
        Instant at,
        boolean stands,
        @Nullable AnnulmentView annulment) {

    public enum AnnulmentStatus {
        OPEN,
        APPROVED,
        REJECTED
    }

    /** @param decisionReason given with a rejection */
    public record AnnulmentView(
            AnnulmentStatus status,
            @Nullable String reason,
            String filedBy,
            Instant filedAt,
            @Nullable String decisionReason,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt) {
        static @Nullable AnnulmentView latest(List<AnnulmentStep> steps) {
            if (steps.isEmpty()) {
                return null;
            }
            AnnulmentStep last = steps.getLast();
            if (last.kind() == AnnulmentStep.Kind.FILED) {
                AnnulmentStep.Act filed = last.act();
                return new AnnulmentView(
                        AnnulmentStatus.OPEN, filed.reason(), filed.by(), filed.at(), null, null, null);
            }
            AnnulmentStep.Act filed = steps.get(steps.size() - 2).act();
            AnnulmentStep.Act decided = last.act();
            return new AnnulmentView(
                    last.kind() == AnnulmentStep.Kind.APPROVED ? AnnulmentStatus.APPROVED : AnnulmentStatus.REJECTED,
                    filed.reason(),
                    filed.by(),
                    filed.at(),
                    decided.reason(),
                    decided.by(),
                    decided.at());
        }
    }

    static PenaltyView of(PenaltyCase found) {
        Penalty p = found.penalty();
        Penalty.Terms terms = p.terms();
        return new PenaltyView(
                p.id(),
                p.poolId(),
                p.code(),
                terms.kind(),
                terms.component(),
                terms.amount(),
                p.reason(),
                p.origin(),
                p.decidedBy(),
                p.decidedAt(),
                found.stands(),
                AnnulmentView.latest(found.steps()));
    }
}
