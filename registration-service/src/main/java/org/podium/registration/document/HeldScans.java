package org.podium.registration.document;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.podium.kit.access.CurrentUser;
import org.podium.kit.audit.Audit;
import org.podium.kit.database.Database;
import org.podium.kit.precondition.Expected;
import org.podium.kit.time.Ids;
import org.podium.rulebook.Registration;
import org.podium.rulebook.eligibility.DocumentFacts;

/** All held scans: one of a kind for each owner, the last one counts; what comes and who reads it is on the audit trail. */
@ApplicationScoped
public class HeldScans implements PanacheRepositoryBase<HeldScan, UUID>, ScanRows {
    private final Scans scans;
    private final Database database;
    private final CurrentUser user;
    private final Audit audit;
    private final Clock clock;

    HeldScans(Scans scans, Database database, CurrentUser user, Audit audit, Clock clock) {
        this.scans = scans;
        this.database = database;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a scan belongs to. @param what as the audit trail calls it */
    public record Owner(UUID contest, UUID id, String what) {}

    public Optional<HeldScan> find(UUID owner, String kind) {
        return find("owner = ?1 and kind = ?2", owner, kind).firstResultOptional();
    }

    public List<HeldScan> of(Collection<UUID> owners) {
        return list("owner in ?1 order by owner, kind", owners);
    }

    /**
     * The same scan again changes nothing; another one needs to know what it replaces. What is too large or of the wrong type
     * is taken in with that state.
     */
    public HeldScan receive(Owner owner, Registration.Document kind, Intake.Scan scan, Expected expected) {
        Intake.requireSize(scan.content());
        database.oneByOne("scan/" + owner.id() + "/" + kind.kind());
        HeldScan known = find(owner.id(), kind.kind()).orElse(null);
        if (known != null && known.scan().holds(scans.digest(scan.content()), scan.stamped())) {
            return known;
        }
        expected.require(known == null ? null : known.version());
        DocumentFacts facts = ScanReader.read(kind.kind(), scan.content(), scan.stamped());
        ReceivedScan came = ReceivedScan.of(kind, facts, scans.keep(scan.content()), user.subject(), clock.instant());
        HeldScan held = known;
        if (held == null) {
            held = new HeldScan(Ids.next(), owner.contest(), owner.id(), kind.kind(), came);
        } else {
            scans.drop(held.scan().blob());
            held.receive(came);
        }
        persistAndFlush(held);
        record(owner, held, "document-received");
        return held;
    }

    public byte[] read(Owner owner, HeldScan held) {
        record(owner, held, "document-read");
        return scans.content(held.scan().blob());
    }

    private void record(Owner owner, HeldScan held, String action) {
        audit.record(
                owner.contest(),
                action,
                held.id().toString(),
                Map.of(
                        owner.what(),
                        owner.id().toString(),
                        "kind",
                        held.kind(),
                        "state",
                        held.scan().state().name()));
    }

    @Override
    @Transactional
    public Set<UUID> named(List<UUID> files) {
        return Set.copyOf(find("select s.scan.blob from HeldScan s where s.scan.blob in ?1", files)
                .project(UUID.class)
                .list());
    }

    @Override
    public void forgetAllOf(UUID contest) {
        list("contestId", contest).forEach(held -> scans.drop(held.scan().blob()));
    }
}
