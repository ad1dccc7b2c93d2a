package org.podium.scoring.marking;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * One component of one keying.
 *
 * @param score points of 100, two decimals; null exactly when ABSENT
 * @param minutes time used, where the component records one
 */
@Embeddable
public record ComponentMark(
        @Enumerated(EnumType.STRING) @Column(name = "status")
        MarkStatus status,

        @Column(name = "score") @Nullable BigDecimal score,
        @Column(name = "minutes") @Nullable Integer minutes) {
    public ComponentMark {
        if (score != null) {
            score = score.setScale(2, RoundingMode.UNNECESSARY);
        }
    }

    public static ComponentMark absent() {
        return new ComponentMark(MarkStatus.ABSENT, null, null);
    }

    public static ComponentMark of(String score, @Nullable Integer minutes) {
        return new ComponentMark(MarkStatus.PRESENT, new BigDecimal(score), minutes);
    }
}
