package org.podium.scoring.attendance;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.podium.kit.paging.Keyset;
import org.podium.kit.paging.Keyset.Column;
import org.podium.kit.paging.PageRequest;

@ApplicationScoped
public class Attendances implements PanacheRepositoryBase<Attendance, Attendance.Key> {
    private static final String ALL = "from Attendance a where ";
    private static final String COUNTS = ALL
            + "a.number = (select max(b.number) from Attendance b where b.poolId = a.poolId and b.entryId = a.entryId"
            + " and b.personId = a.personId and b.component = a.component) and ";
    private static final Column ENTRY = Column.id("a.entryId");
    private static final Column PERSON = Column.id("a.personId");
    private static final Column COMPONENT = Column.text("a.component");

    /** What counts: the latest version of each person and component. */
    public List<Attendance> of(UUID pool) {
        return of(List.of(pool));
    }

    public List<Attendance> of(Collection<UUID> pools) {
        return list(COUNTS + "a.poolId in ?1 order by a.entryId, a.personId, a.component", pools);
    }

    /** Of what counts; who is seen otherwise between two pages stays in the same place. */
    List<Attendance> page(UUID pool, AttendanceFilter filter, PageRequest page) {
        Keyset keyset = filter.within(pool).inOrder(page, ENTRY, PERSON, COMPONENT);
        return find(COUNTS + keyset.text(), keyset.values())
                .page(0, page.fetch())
                .list();
    }

    /** How often something was recorded: the version of the roll, since nothing of it is ever changed or taken away. */
    long version(UUID pool) {
        return count("poolId", pool);
    }

    /** Of everything that was ever recorded, oldest first of each person and component. */
    List<Attendance> versions(UUID pool, AttendanceFilter filter, PageRequest page) {
        Keyset keyset = filter.within(pool).inOrder(page, ENTRY, PERSON, COMPONENT, Column.number("a.number"));
        return find(ALL + keyset.text(), keyset.values()).page(0, page.fetch()).list();
    }
}
