package org.podium.awards.notice;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
public class PublicNotices implements PanacheRepositoryBase<PublicNotice, UUID> {

    public Optional<PublicNotice> latestOf(UUID contest) {
        return find("contest = ?1 order by id desc", contest).firstResultOptional();
    }

    Optional<PublicNotice> openOf(UUID contest) {
        return find("contest = ?1 and state = ?2", contest, PublicNotice.State.OPEN)
                .firstResultOptional();
    }

    /** The oldest closed one whose awards nobody has confirmed yet. */
    public Optional<PublicNotice> closedUnconfirmed(UUID contest) {
        return find(
                        "contest = ?1 and state = ?2 and id not in (select c.notice from Confirmation c) order by id",
                        contest,
                        PublicNotice.State.CLOSED)
                .firstResultOptional();
    }
}
