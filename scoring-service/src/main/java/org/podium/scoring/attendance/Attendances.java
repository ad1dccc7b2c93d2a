package org.podium.scoring.attendance;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
public class Attendances implements PanacheRepositoryBase<Attendance, Attendance.Key> {
    public List<Attendance> of(UUID pool) {
        return list("poolId = ?1 order by entryId, personId, component", pool);
    }
}
