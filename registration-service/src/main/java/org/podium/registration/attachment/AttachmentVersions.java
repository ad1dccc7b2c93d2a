package org.podium.registration.attachment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.podium.registration.document.ScanRows;
import org.podium.registration.document.Scans;

/** All versions of all attachments. */
@ApplicationScoped
class AttachmentVersions implements PanacheRepositoryBase<AttachmentVersion, UUID>, ScanRows {
    private final Scans scans;

    AttachmentVersions(Scans scans) {
        this.scans = scans;
    }

    /** From the first, attachment by attachment. */
    List<AttachmentVersion> of(UUID contest) {
        return list("contestId = ?1 order by name, number", contest);
    }

    Optional<AttachmentVersion> find(AttachmentVersion.Key key) {
        return find("contestId = ?1 and name = ?2 and number = ?3", key.contest(), key.name(), key.number())
                .firstResultOptional();
    }

    Optional<AttachmentVersion> latest(UUID contest, String name) {
        return find("contestId = ?1 and name = ?2 order by number desc", contest, name)
                .firstResultOptional();
    }

    @Override
    @Transactional
    public Set<UUID> named(List<UUID> files) {
        return Set.copyOf(find("select v.blob from AttachmentVersion v where v.blob in ?1", files)
                .project(UUID.class)
                .list());
    }

    @Override
    public void forgetAllOf(UUID contest) {
        of(contest).forEach(version -> scans.drop(version.blob()));
    }
}
