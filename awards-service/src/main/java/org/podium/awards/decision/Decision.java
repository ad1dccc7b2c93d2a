package org.podium.awards.decision;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.podium.awards.pool.Pool;
import org.podium.kit.time.Ids;
import org.podium.rulebook.award.TieDecision;

/** A decision on one tie. A later one on the same tie takes its place; the earlier stays on record. */
@Entity
@Table(name = "tie_decision")
public class Decision {
    @Id
    private UUID id;

    @Column(name = "contest_id")
    private UUID contest;

    @Column(name = "pool_id")
    private UUID pool;

    private @Nullable String rule;
    private int cut;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> entries;

    @Enumerated(EnumType.STRING)
    private TieDecision.Choice choice;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> places;

    private String reason;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_by_name")
    private String decidedByName;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "rulebook_version")
    private int rulebookVersion;

    @Column(name = "result_version")
    private int resultVersion;

    @Column(name = "superseded_by")
    private @Nullable UUID supersededBy;

    protected Decision() {}

    Decision(TieDecision decision, Pool on, int rulebookVersion, String by, String byName, Instant at) {
        this.id = Ids.next();
        this.contest = on.contest();
        this.pool = on.id();
        this.rule = decision.rule();
        this.cut = decision.cut();
        this.entries = List.copyOf(decision.entries());
        this.choice = decision.choice();
        this.places = List.copyOf(decision.order());
        this.reason = decision.reason();
        this.decidedBy = by;
        this.decidedByName = byName;
        this.decidedAt = at;
        this.rulebookVersion = rulebookVersion;
        this.resultVersion = on.resultVersion();
    }

    void giveWayTo(Decision later) {
        this.supersededBy = later.id;
    }

    public TieDecision facts() {
        return new TieDecision(rule, cut, entries, choice, places, reason);
    }

    /** Whether it decides what that one would decide: the same set over the same cut, for rules that both name. */
    boolean isAbout(TieDecision other) {
        return cut == other.cut()
                && Set.copyOf(entries).equals(Set.copyOf(other.entries()))
                && (rule == null || other.rule() == null || rule.equals(other.rule()));
    }

    boolean isAboutTheTieOf(Decision other) {
        return isAbout(other.facts());
    }

    /** Whether its tie waits for the committee again. @param rules those for which the set is open over this cut */
    boolean isOpenAgain(Set<String> rules) {
        return rule == null ? !rules.isEmpty() : rules.contains(rule);
    }

    /** Whether it is about an award of this rule among this entry's tied set. */
    public boolean concerns(String awardRule, UUID entry) {
        return (rule == null || rule.equals(awardRule)) && entries.contains(entry.toString());
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

    public String decidedByName() {
        return decidedByName;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    public int rulebookVersion() {
        return rulebookVersion;
    }

    public int resultVersion() {
        return resultVersion;
    }

    public @Nullable UUID supersededBy() {
        return supersededBy;
    }
}
