package org.podium.awards.contest;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.podium.awards.problem.AwardsProblem;
import org.podium.kit.database.Database;
import org.podium.kit.event.ParentUnknown;
import org.podium.kit.problem.KitProblem;
import org.podium.kit.problem.ProblemException;

@ApplicationScoped
public class Contests implements PanacheRepositoryBase<Contest, UUID> {
    private static final String TOPIC = "registration.contests";

    private final Database database;

    Contests(Database database) {
        this.database = database;
    }

    /** @throws ProblemException 404; one that asks to come again where the contest's event may be on its way */
    public Contest known(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> unknown(id));
    }

    /**
     * The contest that an event speaks of; empty where it was deleted, and the event with it.
     *
     * @throws ParentUnknown where its publication is still on its way
     */
    public Optional<Contest> toldOf(UUID id) {
        return toldOf(id, LockModeType.NONE);
    }

    /** The same, for an event that changes what becomes of awards. */
    public Optional<Contest> toldOfToDecideOn(UUID id) {
        return toldOf(id, LockModeType.PESSIMISTIC_WRITE);
    }

    private Optional<Contest> toldOf(UUID id, LockModeType lock) {
        var contest = findByIdOptional(id, lock);
        if (contest.isEmpty() && !deleted(id)) throw new ParentUnknown(TOPIC, id.toString());
        return contest;
    }

    /**
     * For whoever changes what becomes of awards: recomputation, decision, notice and confirmation of one contest follow
     * each other. A lock on every pool instead would let a corrected result slip between a notice's check and its opening.
     *
     * @throws ProblemException 404 as {@link #known}, 409 where the contest is held
     */
    public Contest toDecideOn(UUID id) {
        var contest = findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> unknown(id));
        var held = contest.heldBecause();
        if (held != null) throw new ProblemException(AwardsProblem.CONTEST_HELD).with("held", held);
        return contest;
    }

    /**
     * Deletes a rehearsal with everything that hangs on it, and remembers its id, so that what is told of it later is
     * dropped instead of waiting for a contest that never comes. The parts of results have no contest of their own; those
     * whose manifest is still on its way go when it comes.
     */
    void forget(UUID id) {
        database.update("insert into deleted_contest (id) values (?) on conflict do nothing", id);
        findById(id, LockModeType.PESSIMISTIC_WRITE);
        database.update("""
                delete from result_part where pool_id in (
                  select id from pool where contest_id = ? union select id from drawn_pool where contest_id = ?)
                """, id, id);
        database.update("delete from contest where id = ?", id);
    }

    private boolean deleted(UUID id) {
        return database.first("select 1 from deleted_contest where id = ?", row -> row.getInt(1), id)
                .isPresent();
    }

    private ProblemException unknown(UUID id) {
        return deleted(id) ? new ProblemException(KitProblem.NOT_FOUND) : ProblemException.notKnownYet("contest " + id);
    }
}
