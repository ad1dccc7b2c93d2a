package org.podium.awards.pool;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.podium.awards.result.ResultTold;
import org.podium.kit.access.Reach;
import org.podium.rulebook.Awards.Outcome;
import org.podium.rulebook.Text;
import org.podium.rulebook.award.Blocker;
import org.podium.rulebook.award.PoolAwards;

/** A pool with the latest result that was acted upon. */
@Entity
@Table(name = "pool")
public class Pool {
    @Id
    private UUID id;

    @Column(name = "contest_id")
    private UUID contest;

    private String stage;
    private @Nullable String region;
    private String skill;
    private String division;

    @Column(name = "result_version")
    private int resultVersion;

    @Column(name = "result_kind")
    @Enumerated(EnumType.STRING)
    private ResultTold.Kind resultKind;

    @Column(name = "result_hash")
    private String resultHash;

    private int qualified;
    private int units;
    private int competed;
    private @Nullable Integer counted;

    @Column(name = "rulebook_version")
    private int rulebookVersion;

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    private @Nullable Integer minimum;
    private @Nullable String rule;
    private @Nullable String clause;

    @Column(name = "sentence_zh")
    private @Nullable String sentenceZh;

    @Column(name = "sentence_en")
    private @Nullable String sentenceEn;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Blocker> blockers;

    @Version
    private long version;

    protected Pool() {}

    Pool(ResultTold result) {
        this.id = result.poolId();
        this.contest = result.contestId();
        this.stage = result.stage();
        this.region = result.region() == null || result.region().isBlank() ? null : result.region();
        this.skill = result.skill();
        this.division = result.division();
        this.blockers = List.of();
        take(result);
    }

    /** Awards are still those of the result before it, until they are computed again in the same transaction. */
    void resultIs(ResultTold result) {
        take(result);
    }

    private void take(ResultTold result) {
        this.resultVersion = result.version();
        this.resultKind = result.kind();
        this.resultHash = result.hash();
        this.qualified = result.qualified().size();
        this.units = result.participatingUnits();
        this.competed = result.competed();
        this.rulebookVersion = result.rulebookVersion();
    }

    /** @return whether it leads to something else than before */
    public boolean leadsTo(PoolAwards awards) {
        var sentence = new Text(sentenceZh == null ? "" : sentenceZh, sentenceEn == null ? "" : sentenceEn);
        var same = awards.outcome() == outcome
                && awards.blockers().equals(blockers)
                && Integer.valueOf(awards.competed()).equals(counted)
                && awards.sentence().equals(sentence);
        this.outcome = awards.outcome();
        this.counted = awards.competed();
        this.minimum = awards.minimum();
        this.rule = awards.rule();
        this.clause = awards.clause();
        this.sentenceZh = awards.sentence().zh();
        this.sentenceEn = awards.sentence().en();
        this.blockers = List.copyOf(awards.blockers());
        return !same;
    }

    /** Cancelled: no tie of it waits for the committee. */
    public void waitsForNothing() {
        this.blockers = List.of();
    }

    /** Whether there is a result that awards follow from: a provisional one only announces the pool. */
    public boolean isFinal() {
        return resultKind != ResultTold.Kind.PROVISIONAL;
    }

    public UUID id() {
        return id;
    }

    public UUID contest() {
        return contest;
    }

    public String stage() {
        return stage;
    }

    /** the part of the contest that it is */
    public Reach reach() {
        return new Reach(skill, division, region, stage);
    }

    public @Nullable String region() {
        return region;
    }

    public String skill() {
        return skill;
    }

    public String division() {
        return division;
    }

    public int resultVersion() {
        return resultVersion;
    }

    public ResultTold.Kind resultKind() {
        return resultKind;
    }

    public int qualified() {
        return qualified;
    }

    public int units() {
        return units;
    }

    public int competed() {
        return competed;
    }

    /** Persons who competed in the scope of the minimum, which may be wider than the pool. */
    public int counted() {
        return counted == null ? competed : counted;
    }

    public int rulebookVersion() {
        return rulebookVersion;
    }

    public @Nullable Outcome outcome() {
        return outcome;
    }

    public @Nullable Integer minimum() {
        return minimum;
    }

    public @Nullable String rule() {
        return rule;
    }

    public @Nullable String clause() {
        return clause;
    }

    public @Nullable Text sentence() {
        return sentenceZh == null || sentenceEn == null ? null : new Text(sentenceZh, sentenceEn);
    }

    public List<Blocker> blockers() {
        return blockers;
    }

    public long version() {
        return version;
    }
}
