package org.podium.registration.contest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.podium.kit.problem.ProblemException;
import org.podium.registration.RegistrationProblem;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.reading.Rulebooks;
import org.podium.rulebook.reading.UnknownRuleKind;

/**
 * The published versions. The last ones used stay in memory under their hash, never under their number: a number whose
 * transaction rolled back is given again, to another content.
 */
@ApplicationScoped
public class PublishedRulebooks {
    private static final int KEPT = 64;

    private final EntityManager database;
    private final Map<String, Rulebook> kept = Collections.synchronizedMap(new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Rulebook> eldest) {
            return size() > KEPT;
        }
    });

    public PublishedRulebooks(EntityManager database) {
        this.database = database;
    }

    /** The rules in force now. */
    public Rulebook present(Contest contest) {
        return present(contest, presentHashes(List.of(contest)).getOrDefault(contest.id(), ""));
    }

    /** The same where the hash is known already. */
    public Rulebook present(Contest contest, String hash) {
        Rulebook known = kept.get(hash);
        if (known == null) {
            known = read(version(contest.id(), contest.rulebookVersion())
                    .orElseThrow(() -> new ProblemException(RegistrationProblem.CONTEST_NOT_FOUND)));
            kept.put(hash, known);
        }
        return known;
    }

    /** What a newer instance beside this one published may hold rules that this one cannot follow: it says so. */
    private static Rulebook read(RulebookVersion version) {
        try {
            return Rulebooks.fromCanonicalJson(version.canonical());
        } catch (UnknownRuleKind newer) {
            throw new ProblemException(RegistrationProblem.CONTEST_HELD, newer.kind())
                    .with("rule", newer.ruleId())
                    .causedBy(newer);
        }
    }

    public Optional<RulebookVersion> version(UUID contest, int number) {
        return Optional.ofNullable(database.find(RulebookVersion.class, new RulebookVersion.Key(contest, number)));
    }

    /** Every version of a contest, from the first. */
    List<RulebookVersion> versions(UUID contest) {
        return database.createQuery(
                        "from RulebookVersion v where v.contestId = :contest order by v.number", RulebookVersion.class)
                .setParameter("contest", contest)
                .getResultList();
    }

    public void add(RulebookVersion version) {
        database.persist(version);
    }

    /** The hash of the present version of each of these contests, by contest. */
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
