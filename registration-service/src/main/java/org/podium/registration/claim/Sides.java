package org.podium.registration.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.podium.kit.database.Database;

/**
 * Who judges in a contest neither competes nor coaches nor leads in it. Whoever comes second is refused: both sides hold
 * the persons by name, in one order, before they look at the other side, so that two who come at once follow each other on
 * however many instances. Held before any claim of {@link Claims} is taken.
 */
@ApplicationScoped
public class Sides {
    private final Database database;

    Sides(Database database) {
        this.database = database;
    }

    /** The first of these persons who is proposed or appointed as a judge. */
    public Optional<UUID> judgeAmong(UUID contest, Collection<UUID> persons) {
        UUID[] all = held(contest, persons);
        return database.first(
                "select case when person_id = any(?) then person_id else contact_person_id end from judge_nomination"
                        + " where contest_id = ? and status in ('SUBMITTED', 'ACCEPTED')"
                        + " and (person_id = any(?) or contact_person_id = any(?)) order by id",
                row -> row.getObject(1, UUID.class),
                all,
                contest,
                all,
                all);
    }

    /** Whether one of these persons competes, coaches or leads in an entry that stands. */
    public boolean inTeam(UUID contest, Collection<UUID> persons) {
        UUID[] all = held(contest, persons);
        return database.first(
                        "select 1 from entry e where e.contest_id = ? and e.status in ('SUBMITTED', 'RETURNED', 'APPROVED')"
                                + " and (exists (select 1 from competitor c where c.entry_id = e.id"
                                + " and c.standing = 'ACTIVE' and c.person_id = any(?))"
                                + " or exists (select 1 from coach h where h.entry_id = e.id and h.person_id = any(?)))"
                                + " limit 1",
                        row -> row.getInt(1),
                        contest,
                        all,
                        all)
                .isPresent();
    }

    private UUID[] held(UUID contest, Collection<UUID> persons) {
        UUID[] all = persons.stream().distinct().sorted().toArray(UUID[]::new);
        for (UUID person : all) {
            database.oneByOne("side/" + contest + "/" + person);
        }
        return all;
    }
}
