package org.podium.awards.certificate;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All that a certificate says, frozen when it is issued: a later amendment, a renamed unit or a new template text never
 * changes a paper that is already in somebody's hands.
 *
 * @param skill empty, as are division and stage, where a unit gets it for the whole contest
 * @param award what was won, in both languages, such as 晋升技师（二级）职业技能等级
 * @param issuers who confers it, one line each
 * @param basis the clause, the rule id and the versions that the award was computed from
 * @param issuedOn a day in the contest's zone, by the contest's clock
 */
public record CertificateFacts(
        String number,
        String verifyCode,
        boolean rehearsal,
        Words contest,
        Words skill,
        Words division,
        Words stage,
        String recipient,
        String team,
        String unit,
        int rank,
        Words award,
        List<String> issuers,
        Basis basis,
        LocalDate issuedOn) {

    /** The same words in Chinese and English; the English is empty where a notice gives none. */
    public record Words(String zh, String en) {}

    /**
     * @param cited the clause as people read it: notice and section
     * @param resultVersion absent where a unit gets it for the whole contest, and it follows from no result
     */
    public record Basis(
            String clause,
            Words cited,
            String rule,
            int rulebookVersion,
            @Nullable Integer resultVersion) {
        /** Papers from before the words were kept still say their clause. */
        public Basis {
            cited = Objects.requireNonNullElse(cited, new Words(clause, clause));
        }
    }
}
