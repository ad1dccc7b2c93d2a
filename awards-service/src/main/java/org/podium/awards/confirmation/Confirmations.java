package org.podium.awards.confirmation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
public class Confirmations implements PanacheRepositoryBase<Confirmation, UUID> {

    Optional<Confirmation> latestOf(UUID contest) {
        return find("contest = ?1 order by id desc", contest).firstResultOptional();
    }

    List<UUID> running() {
        return find("select c.id from Confirmation c where c.state = ?1 order by c.id", Confirmation.State.RUNNING)
                .project(UUID.class)
                .list();
    }
}
