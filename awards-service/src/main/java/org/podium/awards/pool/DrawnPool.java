package org.podium.awards.pool;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A pool that scoring has drawn: from then on a result of it is to be expected. */
@Entity
@Table(name = "drawn_pool")
public class DrawnPool {
    @Id
    private UUID id;

    @Column(name = "contest_id")
    private UUID contest;

    private String stage;
    private @Nullable String region;
    private String skill;
    private String division;

    protected DrawnPool() {}

    DrawnPool(DrawTold told) {
        this.id = told.poolId();
        this.contest = told.contestId();
        this.stage = told.stage();
        this.region = told.region().isBlank() ? null : told.region();
        this.skill = told.skill();
        this.division = told.division();
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

    public @Nullable String region() {
        return region;
    }

    public String skill() {
        return skill;
    }

    public String division() {
        return division;
    }
}
