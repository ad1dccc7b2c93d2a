package org.podium.scoring.contest;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;

/** One version of a contest's rulebook, in canonical JSON. */
@Entity
@Table(name = "contest_rulebook")
@IdClass(ContestRulebook.Key.class)
public class ContestRulebook {
    public record Key(UUID contestId, int version) {}

    @Id
    private UUID contestId;

    @Id
    private int version;

    private String hash;
    private String rulebook;

    protected ContestRulebook() {}

    ContestRulebook(ContestFacts facts) {
        contestId = facts.contestId();
        version = facts.rulebookVersion();
        hash = facts.rulebookHash();
        rulebook = facts.rulebook().toString();
    }

    public int version() {
        return version;
    }

    public String hash() {
        return hash;
    }

    public String rulebook() {
        return rulebook;
    }
}
