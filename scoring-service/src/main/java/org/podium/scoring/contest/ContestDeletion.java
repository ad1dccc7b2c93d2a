package org.podium.scoring.contest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.podium.kit.database.Database;
import org.podium.kit.event.EventEnvelope;
import org.podium.kit.event.EventHandler;

/** A rehearsal is deleted whole: pools, marks and results go with it, by the foreign keys. */
@ApplicationScoped
class ContestDeletion implements EventHandler<ContestDeletion.DeletionFacts> {
    @JsonIgnoreProperties(ignoreUnknown = true)
    record DeletionFacts(UUID contestId) {}

    private final Contests contests;
    private final Database database;

    ContestDeletion(Contests contests, Database database) {
        this.contests = contests;
        this.database = database;
    }

    @Override
    public Set<String> types() {
        return Set.of("registration.contest-deleted.v1");
    }

    @Override
    public Class<DeletionFacts> payload() {
        return DeletionFacts.class;
    }

    @Override
    public void on(EventEnvelope envelope, DeletionFacts facts) {
        Contest contest = contests.findById(facts.contestId());
        if (contest != null) {
            contest.delete();
        }
        database.update("delete from pool where contest_id = ?", facts.contestId());
        database.update("delete from entry where contest_id = ?", facts.contestId());
        database.update("delete from contest_rulebook where contest_id = ?", facts.contestId());
    }
}
