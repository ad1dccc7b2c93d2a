package org.podium.scoring.marking;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.podium.kit.paging.Keyset;
import org.podium.kit.paging.Keyset.Column;
import org.podium.kit.paging.PageRequest;

@ApplicationScoped
public class MarkVersions implements PanacheRepositoryBase<MarkVersion, UUID> {
    MarkVersion numbered(Sheet sheet, int number) {
        return find("sheetId = ?1 and number = ?2", sheet.id(), number).singleResult();
    }

    /**
     * Of what was ever written on a sheet, oldest first. The components come with a second statement: joined into the first,
     * its limit would count them and not the versions.
     */
    List<MarkVersion> page(Sheet sheet, @Nullable Purpose purpose, PageRequest page) {
        Keyset keyset =
                Keyset.of("sheetId", sheet.id()).only("purpose", purpose).inOrder(page, Column.number("number"));
        List<MarkVersion> found =
                find(keyset.text(), keyset.values()).page(0, page.fetch()).list();
        list("select distinct m from MarkVersion m left join fetch m.components where m in ?1", found);
        return found;
    }

    /** The components that anything was ever keyed for in a pool, also what waits or was rejected. */
    public Set<String> componentsKeyed(UUID pool) {
        return Set.copyOf(getEntityManager()
                .createQuery(
                        "select distinct key(c) from MarkVersion m join m.components c where m.poolId = :pool",
                        String.class)
                .setParameter("pool", pool)
                .getResultList());
    }

    /**
     * The marks that count, by sheet: confirmed by two people, corrections included. One statement for the pool; as a list,
     * since a stream answers a version once per component where its rows do not lie side by side.
     */
    public Map<UUID, MarkVersion> valid(UUID pool) {
        return list(
                        "select distinct m from MarkVersion m left join fetch m.components, Sheet s"
                                + " where m.poolId = ?1 and s.id = m.sheetId and s.validNumber = m.number",
                        pool)
                .stream()
                .collect(Collectors.toMap(MarkVersion::sheetId, Function.identity()));
    }
}
