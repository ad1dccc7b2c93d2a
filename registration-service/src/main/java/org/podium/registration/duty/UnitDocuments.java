package org.podium.registration.duty;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.podium.registration.document.ScanRows;
import org.podium.registration.document.Scans;

/** All documents of units. */
@ApplicationScoped
class UnitDocuments implements PanacheRepositoryBase<UnitDocument, UUID>, ScanRows {
    private final Scans scans;

    UnitDocuments(Scans scans) {
        this.scans = scans;
    }

    List<UnitDocument> of(UUID contest) {
        return list("contestId = ?1 order by legalUscc, kind", contest);
    }

    List<UnitDocument> of(UUID contest, Collection<String> legalUsccs) {
        return list("contestId = ?1 and legalUscc in ?2 order by legalUscc, kind", contest, legalUsccs);
    }

    List<UnitDocument> of(UUID contest, String legalUscc) {
        return list("contestId = ?1 and legalUscc = ?2 order by kind", contest, legalUscc);
    }

    Optional<UnitDocument> find(UUID contest, String legalUscc, String kind) {
        return find("contestId = ?1 and legalUscc = ?2 and kind = ?3", contest, legalUscc, kind)
                .firstResultOptional();
    }

    @Override
    @Transactional
    public Set<UUID> named(List<UUID> files) {
        return Set.copyOf(find("select d.scan.blob from UnitDocument d where d.scan.blob in ?1", files)
                .project(UUID.class)
                .list());
    }

    @Override
    public void forgetAllOf(UUID contest) {
        of(contest).forEach(document -> scans.drop(document.scan().blob()));
    }
}
