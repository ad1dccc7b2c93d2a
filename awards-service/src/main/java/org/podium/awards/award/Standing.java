package org.podium.awards.award;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.podium.rulebook.award.NominatedAward;
import org.podium.rulebook.award.Proposal;
import org.podium.rulebook.award.ProposalStatus;

/**
 * Where an award stands, and why. It never changes: with another step another one comes whole in its place.
 *
 * @param proposedAs by the rulebook's function
 * @param arithmetic what it was computed from
 */
@Embeddable
public record Standing(
        @Column(name = "proposed_as") @Enumerated(EnumType.STRING)
        ProposalStatus proposedAs,

        @JdbcTypeCode(SqlTypes.JSON) Map<String, String> arithmetic,

        @Column(name = "sentence_zh") String sentenceZh,
        @Column(name = "sentence_en") String sentenceEn,

        @JdbcTypeCode(SqlTypes.JSON) List<String> notes) {

    static Standing of(Proposal said) {
        return new Standing(
                said.status(),
                Map.copyOf(said.arithmetic()),
                said.sentence().zh(),
                said.sentence().en(),
                List.copyOf(said.notes()));
    }

    static Standing of(NominatedAward given) {
        return new Standing(
                given.status(),
                Map.of(),
                given.sentence().zh(),
                given.sentence().en(),
                List.of());
    }
}
