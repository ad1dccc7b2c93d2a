package org.podium.notification.message;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class ResultParts implements PanacheRepositoryBase<ResultPart, ResultPart.Key> {

    List<ResultEvent.Row> rowsOf(UUID pool, int version) {
        return find("key.poolId = ?1 and key.version = ?2 order by key.part", pool, version).stream()
                .flatMap(part -> part.rows().stream())
                .toList();
    }

    void forget(UUID pool, int version) {
        delete("key.poolId = ?1 and key.version = ?2", pool, version);
    }
}
