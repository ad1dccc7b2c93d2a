package org.podium.scoring.contest;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.kit.problem.ProblemException;
import org.podium.kit.problem.Sentence;
import org.podium.rulebook.Text;
import org.podium.scoring.ScoringProblem;

/** Scoring's view of a contest of registration: as far as the events have told it. */
@Entity
@Table(name = "contest")
public class Contest {
    @Id
    private UUID id;

    private String slug;
    private String nameZh;
    private String nameEn;
    private boolean rehearsal;
    private int rulebookVersion;
    private @Nullable Instant clock;
    private long clockVersion;
    private @Nullable String heldZh;
    private @Nullable String heldEn;
    private boolean deleted;

    protected Contest() {}

    Contest(ContestFacts facts) {
        id = facts.contestId();
        retell(facts);
    }

    /** @param held why this version cannot be followed here; the contest rests until one comes that can */
    void follow(ContestFacts facts, @Nullable Text held) {
        retell(facts);
        heldZh = held == null ? null : held.zh();
        heldEn = held == null ? null : held.en();
        if (facts.clockVersion() > clockVersion || clock == null) {
            setClock(facts.clock(), facts.clockVersion());
        }
    }

    private void retell(ContestFacts facts) {
        slug = facts.slug();
        nameZh = facts.name().zh();
        nameEn = facts.name().en();
        rehearsal = facts.rehearsal();
        rulebookVersion = facts.rulebookVersion();
    }

    void setClock(@Nullable Instant now, long newVersion) {
        clock = now;
        clockVersion = newVersion;
    }

    /** Whatever held it holds nothing up any more. */
    void delete() {
        deleted = true;
        heldZh = null;
        heldEn = null;
    }

    /** Its name stays, so that nothing waits for it when its last events come in. */
    public boolean deleted() {
        return deleted;
    }

    /** A rehearsal's clock stands still between settings; a real contest follows real time. */
    public Instant now(Clock real) {
        return rehearsal && clock != null ? clock : real.instant();
    }

    /** Nothing is drawn, marked or ranked by rules that are only half understood. */
    public void refuseHeld() {
        Text why = held();
        if (why != null) {
            throw new ProblemException(ScoringProblem.CONTEST_HELD, new Sentence(why.zh(), why.en()));
        }
    }

    public @Nullable Text held() {
        return heldZh == null || heldEn == null ? null : new Text(heldZh, heldEn);
    }

    public UUID id() {
        return id;
    }

    public String slug() {
        return slug;
    }

    public Text name() {
        return new Text(nameZh, nameEn);
    }

    public boolean rehearsal() {
        return rehearsal;
    }

    public int rulebookVersion() {
        return rulebookVersion;
    }

    public @Nullable Instant clock() {
        return clock;
    }

    public long clockVersion() {
        return clockVersion;
    }
}
