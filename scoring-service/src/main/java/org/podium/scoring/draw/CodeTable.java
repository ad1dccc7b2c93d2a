package org.podium.scoring.draw;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The code tables of all pools. Whoever reads one knows whose marks are whose: only supervisors do, before decoding. */
@ApplicationScoped
public class CodeTable implements PanacheRepositoryBase<CodedEntry, CodedEntry.Key> {
    public List<CodedEntry> of(UUID pool) {
        return list("poolId = ?1 order by drawNumber", pool);
    }

    public Optional<CodedEntry> behind(UUID pool, UUID entry) {
        return find("poolId = ?1 and entryId = ?2", pool, entry).firstResultOptional();
    }

    public boolean has(UUID pool, String code) {
        return findById(new CodedEntry.Key(pool, code)) != null;
    }
}
