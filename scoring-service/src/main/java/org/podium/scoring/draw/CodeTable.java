package org.podium.scoring.draw;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.kit.paging.Keyset;
import org.podium.kit.paging.Keyset.Column;
import org.podium.kit.paging.PageRequest;

/** The code tables of all pools. Whoever reads one knows whose marks are whose: only supervisors do, before decoding. */
@ApplicationScoped
public class CodeTable implements PanacheRepositoryBase<CodedEntry, CodedEntry.Key> {
    public List<CodedEntry> of(UUID pool) {
        return of(List.of(pool));
    }

    public List<CodedEntry> of(Collection<UUID> pools) {
        return list("poolId in ?1 order by drawNumber", pools);
    }

    /** What the table can be narrowed to; null: any. */
    record Filter(
            @Nullable Integer draw,
            @Nullable UUID entry,
            @Nullable String code) {}

    /**
     * In the order of the draw, as the workstations are called. The cursor is a draw number: it names neither code nor entry,
     * wherever it is kept.
     */
    List<CodedEntry> page(UUID pool, Filter filter, PageRequest page) {
        Keyset keyset = Keyset.of("poolId", pool)
                .only("drawnIn", filter.draw())
                .only("entryId", filter.entry())
                .only("code", filter.code())
                .inOrder(page, Column.number("drawNumber"));
        return find(keyset.text(), keyset.values()).page(0, page.fetch()).list();
    }

    public Optional<CodedEntry> behind(UUID pool, UUID entry) {
        return find("poolId = ?1 and entryId = ?2", pool, entry).firstResultOptional();
    }

    public boolean has(UUID pool, String code) {
        return findById(new CodedEntry.Key(pool, code)) != null;
    }
}
