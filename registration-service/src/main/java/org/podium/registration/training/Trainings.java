package org.podium.registration.training;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.kit.paging.Keyset;
import org.podium.kit.paging.PageRequest;

@ApplicationScoped
class Trainings implements PanacheRepositoryBase<Training, UUID> {
    /** As they were recorded. @param uscc only those that this unit held */
    List<Training> page(UUID contest, @Nullable String uscc, PageRequest page) {
        Keyset keyset = Keyset.of("contestId", contest).only("uscc", uscc).inOrder(page, Keyset.Column.id("id"));
        return find(keyset.text(), keyset.values()).page(0, page.fetch()).list();
    }
}
