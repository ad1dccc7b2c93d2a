package org.podium.registration.document;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.kit.time.Ids;
import org.podium.rulebook.Registration;
import org.podium.rulebook.eligibility.DocumentFacts;

/** All documents of entries, with their encrypted bytes. */
@ApplicationScoped
public class Documents implements PanacheRepositoryBase<Document, UUID>, ScanRows {
    private final Scans scans;
    private final Clock clock;

    public Documents(Scans scans, Clock clock) {
        this.scans = scans;
        this.clock = clock;
    }

    public List<Document> of(UUID entry) {
        return list("entryId = ?1 order by id", entry);
    }

    public List<Document> ofAll(Collection<UUID> entries) {
        return list("entryId in ?1 order by id", entries);
    }

    public Optional<Document> find(Document.Owner owner, String kind) {
        Map<String, Object> values = new HashMap<>(Map.of("entry", owner.entry(), "kind", kind));
        String query = "entryId = :entry and kind = :kind"
                + same("personId", owner.person(), values)
                + same("substitutionId", owner.substitution(), values);
        return find(query, values).firstResultOptional();
    }

    private static String same(String field, @Nullable UUID value, Map<String, Object> values) {
        if (value == null) {
            return " and " + field + " is null";
        }
        values.put(field, value);
        return " and " + field + " = :" + field;
    }

    /** Whether sending this again would change nothing. */
    boolean same(Document document, byte[] content, boolean stamped) {
        return document.scan().holds(scans.digest(content), stamped);
    }

    /** Takes in a scan in place of the one that was there. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Document receive(
            Document.Owner owner, Registration.Document kind, byte[] content, boolean stamped, String by) {
        DocumentFacts facts = ScanReader.read(kind.kind(), content, stamped);
        ReceivedScan came = ReceivedScan.of(kind, facts, scans.keep(content), by, clock.instant());
        Document document = find(owner, kind.kind())
                .map(known -> {
                    scans.drop(known.scan().blob());
                    known.receive(facts, came);
                    return known;
                })
                .orElseGet(() -> new Document(Ids.next(), owner, facts, came));
        persistAndFlush(document);
        return document;
    }

    /** The scans of a person in an entry belong to whom the right number names. */
    public void pass(UUID entry, UUID from, UUID to) {
        of(entry).stream()
                .filter(document -> from.equals(document.personId()))
                .forEach(document -> document.belongsTo(to));
    }

    public byte[] content(Document document) {
        return scans.content(document.scan().blob());
    }

    @Override
    @Transactional
    public Set<UUID> named(List<UUID> files) {
        return Set.copyOf(getEntityManager()
                .createQuery("select d.scan.blob from Document d where d.scan.blob in :files", UUID.class)
                .setParameter("files", files)
                .getResultList());
    }

    @Override
    public void forgetAllOf(UUID contest) {
        getEntityManager()
                .createQuery(
                        "select d.scan.blob from Document d, Entry e where e.id = d.entryId and e.contestId = :contest",
                        UUID.class)
                .setParameter("contest", contest)
                .getResultList()
                .forEach(scans::drop);
    }
}
