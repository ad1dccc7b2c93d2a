package org.podium.registration.contest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.reading.Rulebooks;

/** The published versions. A version never changes, so the last ones used stay in memory as records. */
@ApplicationScoped
public class PublishedRulebooks {
    private static final int KEPT = 64;

    private final EntityManager database;
    private final Map<RulebookVersion.Key, Rulebook> kept =
            Collections.synchronizedMap(new LinkedHashMap<>(KEPT, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<RulebookVersion.Key, Rulebook> eldest) {
                    return size() > KEPT;
                }
            });

    public PublishedRulebooks(EntityManager database) {
        this.database = database;
    }

    /** The rules in force now. */
    public Rulebook present(Contest contest) {
        RulebookVersion.Key key = new RulebookVersion.Key(contest.id(), contest.rulebookVersion());
        Rulebook known = kept.get(key);
        if (known == null) {
            known = Rulebooks.fromCanonicalJson(
                    database.find(RulebookVersion.class, key).canonical());
            kept.put(key, known);
        }
        return known;
    }

    public Optional<RulebookVersion> version(UUID contest, int number) {
        return Optional.ofNullable(database.find(RulebookVersion.class, new RulebookVersion.Key(contest, number)));
    }

    public void add(RulebookVersion version) {
        database.persist(version);
    }

    /** Number and hash of the present version of each of these contests, by contest. */
    public Map<UUID, String> presentHashes(List<Contest> contests) {
        Map<UUID, String> hashes = new LinkedHashMap<>();
        database.createQuery(
                        "select v.contestId, v.hash from RulebookVersion v, Contest c"
                                + " where c in :contests and v.contestId = c.id and v.number = c.rulebookVersion",
                        Object[].class)
                .setParameter("contests", contests)
                .getResultList()
                .forEach(row -> hashes.put((UUID) row[0], (String) row[1]));
        return hashes;
    }
}
