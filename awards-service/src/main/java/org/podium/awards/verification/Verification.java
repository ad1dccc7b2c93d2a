package org.podium.awards.verification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.podium.awards.certificate.Certificate;
import org.podium.awards.certificate.CertificateFacts.Words;

/**
 * What anybody who holds the paper may know: what it says, and whether it still holds. No identity number, no mark, no id.
 *
 * @param status VALID, REVOKED, or VOID where it comes from a rehearsal
 * @param rule id of the rule that gives it, which {@code docs/clauses.md} explains
 * @param basis the clause as people read it: notice and section
 * @param skill empty, as is division, where a unit gets it for the whole contest
 * @param rank absent where the award is not the recipient's own place
 * @param issuedOn day on the paper, in the contest's zone
 */
public record Verification(
        Status status,
        String number,
        String name,
        String unit,
        Words award,
        Words contest,
        Words skill,
        Words division,
        @Nullable Integer rank,
        List<String> issuers,
        String rule,
        String clause,
        Words basis,
        LocalDate issuedOn,
        @Nullable Instant revokedAt) {

    static final String EXAMPLE = """
            {"status":"VALID","number":"TIANJIN-2025-AI_TRAINER-0001-K","name":"王小明","unit":"天津示例数据科技有限公司",
            "award":{"zh":"晋升技师（二级）职业技能等级","en":"Promoted to level 2 (technician) of the skill's occupation."},
            "contest":{"zh":"2025年技能大赛","en":"2025 skills contest"},"skill":{"zh":"人工智能训练师","en":"AI trainer"},
            "division":{"zh":"职工组","en":"Employees"},"rank":1,"issuers":["竞赛组委会"],
            "rule":"S2-30/PROMOTION_EMPLOYEE","clause":"S2 六",
            "basis":{"zh":"《2025年技能大赛方案》六","en":"Plan of the 2025 skills contest, section 六"},"issuedOn":"2025-11-20"}
            """;

    public enum Status {
        VALID,
        REVOKED,
        VOID
    }

    static Verification of(Certificate certificate) {
        var facts = certificate.facts();
        return new Verification(
                status(certificate),
                facts.number(),
                facts.recipient(),
                facts.unit(),
                facts.award(),
                facts.contest(),
                facts.skill(),
                facts.division(),
                facts.rank() == 0 ? null : facts.rank(),
                facts.issuers(),
                facts.basis().rule(),
                facts.basis().clause(),
                facts.basis().cited(),
                facts.issuedOn(),
                certificate.revokedAt());
    }

    private static Status status(Certificate certificate) {
        if (certificate.state() == Certificate.State.REVOKED) return Status.REVOKED;
        return certificate.facts().rehearsal() ? Status.VOID : Status.VALID;
    }
}
