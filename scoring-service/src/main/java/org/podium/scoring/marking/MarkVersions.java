package org.podium.scoring.marking;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
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

    /** Who has keyed this version again, and otherwise. */
    Set<String> differed(MarkVersion first) {
        return list(
                        "sheetId = ?1 and about = ?2 and purpose = ?3 and agrees = false",
                        first.sheetId(),
                        first.number(),
                        Purpose.SECOND_ENTRY)
                .stream()
                .map(MarkVersion::writtenBy)
                .collect(Collectors.toSet());
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

    /** By pool the components that anything was ever keyed for, also what waits or was rejected. */
    public Map<UUID, Set<String>> componentsKeyed(Collection<UUID> pools) {
        return getEntityManager()
                .createQuery(
                        "select distinct m.poolId, key(c) from MarkVersion m join m.components c where m.poolId in :pools",
                        Object[].class)
                .setParameter("pools", pools)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0], Collectors.mapping(row -> (String) row[1], Collectors.toSet())));
    }

    /**
     * The marks that count, by sheet: confirmed by two people, corrections included. One statement for all pools; as a list,
     * since a stream answers a version once per component where its rows do not lie side by side.
     */
    public Map<UUID, MarkVersion> valid(Collection<UUID> pools) {
        return list(
                        "select distinct m from MarkVersion m left join fetch m.components, Sheet s"
                                + " where m.poolId in ?1 and s.id = m.sheetId and s.validNumber = m.number",
                        pools)
                .stream()
                .collect(Collectors.toMap(MarkVersion::sheetId, Function.identity()));
    }
}
