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
import org.jspecify.annotations.Nullable;
import org.podium.awards.pool.Pool;
import org.podium.kit.access.Reach;
import org.podium.kit.time.Ids;
import org.podium.rulebook.Text;
import org.podium.rulebook.award.AwardKind;
import org.podium.rulebook.award.NominatedAward;
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
    private @Nullable UUID pool;

    @Enumerated(EnumType.STRING)
    private AwardKind kind;

    @Column(name = "entry_id")
    private @Nullable UUID entry;

    @Column(name = "person_id")
    private @Nullable String person;

    private String recipient;
    private String uscc;

    @Column(name = "unit_name")
    private String unitName;

    private @Nullable String skill;
    private @Nullable String division;
    private int rank;
    private String detail;

    private Standing standing;

    @Enumerated(EnumType.STRING)
    private AwardStatus status;

    private String rule;
    private String clause;

    @Column(name = "rulebook_version")
    private int rulebookVersion;

    @Column(name = "result_version")
    private @Nullable Integer resultVersion;

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

    private Award(
            UUID contest,
            AwardKind kind,
            String detail,
            String rule,
            String clause,
            Recipient to,
            int rulebookVersion,
            Standing standing,
            Instant now) {
        this.id = Ids.next();
        this.contest = contest;
        this.kind = kind;
        this.detail = detail;
        this.rule = rule;
        this.clause = clause;
        this.recipient = to.name();
        this.uscc = to.uscc();
        this.unitName = to.unitName();
        this.rank = to.rank();
        this.rulebookVersion = rulebookVersion;
        stand(standing, now);
    }

    Award(Proposal proposal, Recipient to, Pool from, boolean awaitsVerification, Instant now) {
        this(
                from.contest(),
                proposal.kind(),
                proposal.detail(),
                proposal.rule(),
                proposal.clause(),
                to,
                from.rulebookVersion(),
                Standing.of(proposal),
                now);
        this.pool = from.id();
        this.skill = from.skill();
        this.division = from.division();
        this.entry = UUID.fromString(proposal.entry());
        this.person = proposal.person();
        this.resultVersion = from.resultVersion();
        this.awaitsVerification = awaitsVerification;
    }

    /** One that the committee gives a unit for the whole contest: it follows from no result and belongs to no pool. */
    Award(NominatedAward given, Recipient to, UUID contest, int rulebookVersion, Instant now) {
        this(
                contest,
                given.kind(),
                given.detail(),
                given.rule(),
                given.clause(),
                to,
                rulebookVersion,
                Standing.of(given),
                now);
    }

    /** Where it stands and why; for a title again with each step: PROPOSED → NOMINATED → VERIFIED or REFUSED. */
    final void take(Proposal proposal, boolean awaits, Instant now) {
        stand(Standing.of(proposal), now);
        this.awaitsVerification = awaits;
    }

    private void stand(Standing taken, Instant now) {
        this.standing = taken;
        this.status = AwardStatus.of(taken.proposedAs());
        this.changedAt = now;
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

    /** As the rulebook's function proposed it, with what people had decided by then. */
    public ProposalStatus proposedAs() {
        return standing.proposedAs();
    }

    public UUID id() {
        return id;
    }

    public UUID contest() {
        return contest;
    }

    /** absent where it is given for the whole contest, as are entry, skill, division and result version */
    public @Nullable UUID pool() {
        return pool;
    }

    public AwardKind kind() {
        return kind;
    }

    public @Nullable UUID entry() {
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

    /** the part of the contest that it belongs to, or the whole contest */
    public Reach reach() {
        return new Reach(skill, division, null, null);
    }

    public @Nullable String skill() {
        return skill;
    }

    public @Nullable String division() {
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
        return standing.arithmetic();
    }

    public Text sentence() {
        return new Text(standing.sentenceZh(), standing.sentenceEn());
    }

    public List<String> notes() {
        return standing.notes();
    }

    public int rulebookVersion() {
        return rulebookVersion;
    }

    public @Nullable Integer resultVersion() {
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
