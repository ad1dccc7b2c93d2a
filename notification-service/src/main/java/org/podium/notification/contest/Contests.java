package org.podium.notification.contest;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.podium.kit.database.Database;
import org.podium.kit.event.ParentUnknown;
import org.podium.kit.problem.KitProblem;
import org.podium.kit.problem.ProblemException;

@ApplicationScoped
public class Contests implements PanacheRepositoryBase<Contest, UUID> {
    public static final String TOPIC = "registration.contests";

    private final Database database;

    Contests(Database database) {
        this.database = database;
    }

    /**
     * The contest that an event speaks of; empty where it was deleted, and the event with it.
     *
     * @throws ParentUnknown where its publication is still on its way: the event waits for it
     */
    public Optional<Contest> toldOf(UUID id) {
        Optional<Contest> contest = findByIdOptional(id);
        if (contest.isEmpty() && !deleted(id)) {
            throw new ParentUnknown(TOPIC, id.toString());
        }
        return contest;
    }

    /** @throws ProblemException 404; one that asks to come again where the contest's event may be on its way */
    Contest known(UUID id) {
        return findByIdOptional(id)
                .orElseThrow(() -> deleted(id)
                        ? new ProblemException(KitProblem.NOT_FOUND)
                        : ProblemException.notKnownYet("contest " + id));
    }

    /**
     * Deletes a rehearsal with its people, mails and deliveries, and remembers its id, so that what is told of it later is
     * dropped instead of waiting for a contest that never comes. Parts of a result that wait here go with their manifest.
     */
    void forget(UUID id) {
        database.update("insert into deleted_contest (id) values (?) on conflict do nothing", id);
        database.update("delete from contest where id = ?", id);
    }

    private boolean deleted(UUID id) {
        return database.first("select 1 from deleted_contest where id = ?", row -> row.getInt(1), id)
                .isPresent();
    }
}
