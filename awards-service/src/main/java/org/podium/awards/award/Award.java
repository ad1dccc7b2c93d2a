package org.podium.awards.award;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.podium.awards.pool.Pool;
import org.podium.kit.access.Reach;
import org.podium.kit.time.Ids;
import org.podium.rulebook.Text;
import org.podium.rulebook.award.AwardKind;
import org.podium.rulebook.award.Proposal;
import org.podium.rulebook.award.ProposalStatus;

/**
 * One award of one recipient. What it says never changes: another outcome is another row, so that everybody can see what
 * was said before. Only a title moves on as it is, with what the authority says.
 */
@Entity
@Table(name = "award")
public class Award {
    @Id
    private UUID id;

    @Column(name = "contest_id")
    private UUID contest;

    @Column(name = "pool_id")
    private UUID pool;

    @Enumerated(EnumType.STRING)
    private AwardKind kind;

    @Column(name = "entry_id")
    private UUID entry;

    @Column(name = "person_id")
    private @Nullable String person;

    private String recipient;
    private String uscc;

    @Column(name = "unit_name")
    private String unitName;

    private String skill;
    private String division;
    private int rank;
    private String detail;

    @Column(name = "proposed_as")
    @Enumerated(EnumType.STRING)
    private ProposalStatus proposedAs;

    @Enumerated(EnumType.STRING)
    private AwardStatus status;

    private String rule;
    private String clause;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> arithmetic;

    @Column(name = "sentence_zh")
    private String sentenceZh;

    @Column(name = "sentence_en")
    private String sentenceEn;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> notes;

    @Column(name = "rulebook_version")
    private int rulebookVersion;

    @Column(name = "result_version")
    private int resultVersion;

    @Column(name = "notice_id")
    private @Nullable UUID notice;

    @Column(name = "awaits_verification")
    private boolean awaitsVerification;

    @Column(name = "confirmation_id")
    private @Nullable UUID confirmation;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private long version;

    protected Award() {}

    Award(Proposal proposal, Recipient to, Pool from, boolean awaitsVerification, Instant now) {
        this.id = Ids.next();
        this.contest = from.contest();
        this.pool = from.id();
        this.kind = proposal.kind();
        this.entry = UUID.fromString(proposal.entry());
        this.person = proposal.person();
        this.recipient = to.name();
        this.uscc = to.uscc();
        this.unitName = to.unitName();
        this.skill = from.skill();
        this.division = from.division();
        this.rank = to.rank();
        this.detail = proposal.detail();
        this.rule = proposal.rule();
        this.clause = proposal.clause();
        this.rulebookVersion = from.rulebookVersion();
        this.resultVersion = from.resultVersion();
        take(proposal, awaitsVerification, now);
    }

    /** Where it stands and why; for a title again with each step: PROPOSED → NOMINATED → VERIFIED or REFUSED. */
    final void take(Proposal proposal, boolean awaits, Instant now) {
        this.proposedAs = proposal.status();
        this.status = AwardStatus.of(proposal.status());
        this.arithmetic = Map.copyOf(proposal.arithmetic());
        this.sentenceZh = proposal.sentence().zh();
        this.sentenceEn = proposal.sentence().en();
        this.notes = List.copyOf(proposal.notes());
        this.awaitsVerification = awaits;
        this.changedAt = now;
    }

    AwardKey key() {
        return new AwardKey(kind, rule, entry, person, uscc);
    }

    /** Whether a proposal says what this award says. */
    boolean says(Proposal proposal, Recipient to) {
        return detail.equals(proposal.detail())
                && proposedAs == proposal.status()
                && clause.equals(proposal.clause())
                && arithmetic.equals(proposal.arithmetic())
                && sentence().equals(proposal.sentence())
                && notes.equals(proposal.notes())
                && recipient.equals(to.name())
                && unitName.equals(to.unitName())
                && rank == to.rank();
    }

    /** Whether a proposal says that this title has moved on with the authority, and nothing else. */
    boolean movesOn(Proposal proposal, Recipient to) {
        return kind == AwardKind.TITLE
                && (status == AwardStatus.PROPOSED || status == AwardStatus.NOMINATED)
                && AwardStatus.WITH_THE_AUTHORITY.contains(AwardStatus.of(proposal.status()))
                && detail.equals(proposal.detail())
                && recipient.equals(to.name())
                && rank == to.rank();
    }

    /** Computed again from a newer result or rulebook, with the same outcome. */
    void standsUnder(int newRulebookVersion, int newResultVersion) {
        this.rulebookVersion = newRulebookVersion;
        this.resultVersion = newResultVersion;
    }

    /** Another outcome takes its place: what was confirmed is revoked, what was not is replaced. @return whether it was confirmed */
    boolean giveWay(Instant now) {
        var confirmed = status == AwardStatus.CONFIRMED;
        this.status = confirmed ? AwardStatus.REVOKED : AwardStatus.REPLACED;
        this.changedAt = now;
        return confirmed;
    }

    /** @throws IllegalStateException unless it is under public notice */
    public void confirm(UUID by, Instant now) {
        if (status != AwardStatus.NOTICED) throw new IllegalStateException("award " + id + " is " + status);
        this.status = AwardStatus.CONFIRMED;
        this.confirmation = by;
        this.changedAt = now;
    }

    /** A proposal that fell away is told of once, with the confirmation of the others. */
    public void toldOfBy(UUID confirmationId, Instant now) {
        this.confirmation = confirmationId;
        this.changedAt = now;
    }

    public boolean isPublic() {
        return AwardStatus.PUBLIC.contains(status);
    }

    /** Whether the authority had verified it when it was proposed. */
    public boolean verified() {
        return proposedAs == ProposalStatus.VERIFIED;
    }

    public UUID id() {
        return id;
    }

    public UUID contest() {
        return contest;
    }

    public UUID pool() {
        return pool;
    }

    public AwardKind kind() {
        return kind;
    }

    public UUID entry() {
        return entry;
    }

    public @Nullable String person() {
        return person;
    }

    public String recipient() {
        return recipient;
    }

    public String uscc() {
        return uscc;
    }

    public String unitName() {
        return unitName;
    }

    /** the part of the contest that it belongs to */
    public Reach reach() {
        return Reach.of(skill, division);
    }

    public String skill() {
        return skill;
    }

    public String division() {
        return division;
    }

    public int rank() {
        return rank;
    }

    public String detail() {
        return detail;
    }

    public AwardStatus status() {
        return status;
    }

    public String rule() {
        return rule;
    }

    public String clause() {
        return clause;
    }

    public Map<String, String> arithmetic() {
        return arithmetic;
    }

    public Text sentence() {
        return new Text(sentenceZh, sentenceEn);
    }

    public List<String> notes() {
        return notes;
    }

    public int rulebookVersion() {
        return rulebookVersion;
    }

    public int resultVersion() {
        return resultVersion;
    }

    public @Nullable UUID notice() {
        return notice;
    }

    public @Nullable UUID confirmation() {
        return confirmation;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public long version() {
        return version;
    }
}
