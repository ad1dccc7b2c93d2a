package org.podium.registration.contest;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.kit.audit.Audit;
import org.podium.kit.event.Outbox;
import org.podium.kit.precondition.Preconditions;
import org.podium.kit.problem.ProblemException;
import org.podium.registration.RegistrationProblem;
import org.podium.registration.document.ScanRows;

/** Deletes a rehearsal whole: rows, scans, persons and its audit trail; the other services hear of it and do the same. */
@ApplicationScoped
public class Deletion {
    private final Contests contests;
    private final List<ScanRows> scans;
    private final EntityManager database;
    private final Outbox outbox;
    private final Audit audit;

    public Deletion(Contests contests, @All List<ScanRows> scans, EntityManager database, Outbox outbox, Audit audit) {
        this.contests = contests;
        this.scans = scans;
        this.database = database;
        this.outbox = outbox;
        this.audit = audit;
    }

    @Transactional
    public void delete(UUID id, @Nullable String ifMatch) {
        Contest contest = contests.alone(id);
        if (!contest.rehearsal()) {
            throw new ProblemException(RegistrationProblem.NOT_A_REHEARSAL);
        }
        Preconditions.requireMatch(ifMatch, contest.version());
        scans.forEach(rows -> rows.forgetAllOf(id));
        // what points at persons and competitors goes before them: a cascade takes its tables in no promised order
        for (String rows : List.of(
                "substitution where contest_id",
                "entry where contest_id",
                "insurance_record where contest_id",
                "judge_nomination where contest_id",
                "contest where id")) {
            database.createNativeQuery("delete from " + rows + " = :contest")
                    .setParameter("contest", id)
                    .executeUpdate();
        }
        outbox.send(ContestEvents.deleted(id));
        audit.forget(id);
    }
}
