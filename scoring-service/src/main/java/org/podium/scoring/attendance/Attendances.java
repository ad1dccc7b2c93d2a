package org.podium.scoring.attendance;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
public class Attendances implements PanacheRepositoryBase<Attendance, Attendance.Key> {
    /** What counts: the latest version of each person and component. */
    public List<Attendance> of(UUID pool) {
        return list(
                "from Attendance a where a.poolId = ?1 and a.number = (select max(b.number) from Attendance b"
                        + " where b.poolId = a.poolId and b.entryId = a.entryId and b.personId = a.personId"
                        + " and b.component = a.component) order by a.entryId, a.personId, a.component",
                pool);
    }

    /** How often something was recorded: the version of the roll, since nothing of it is ever changed or taken away. */
    long version(UUID pool) {
        return count("poolId", pool);
    }

    /** Everything that was ever recorded, oldest first of each person and component. */
    List<Attendance> versions(UUID pool) {
        return list("poolId = ?1 order by entryId, personId, component, number", pool);
    }
}
