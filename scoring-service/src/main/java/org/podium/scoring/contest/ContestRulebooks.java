package org.podium.scoring.contest;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.podium.rulebook.Rulebook;

/** Rulebook versions, read once: a version never changes, so its key is enough. */
@ApplicationScoped
public class ContestRulebooks implements PanacheRepositoryBase<ContestRulebook, ContestRulebook.Key> {
    private static final int KEPT = 200;

    private final Map<ContestRulebook.Key, Rulebook> read = new ConcurrentHashMap<>();

    /** Canonical JSON of these versions of a contest, by number. */
    public Map<Integer, String> texts(UUID contest, Collection<Integer> versions) {
        return list("contestId = ?1 and version in ?2", contest, versions).stream()
                .collect(Collectors.toMap(ContestRulebook::version, ContestRulebook::rulebook));
    }

    public Rulebook inForce(Contest contest) {
        return at(contest.id(), contest.rulebookVersion());
    }

    public Rulebook at(UUID contest, int version) {
        return at(new ContestRulebook.Key(contest, version));
    }

    private Rulebook at(ContestRulebook.Key key) {
        Rulebook known = read.get(key);
        if (known != null) {
            return known;
        }
        ContestRulebook stored = findByIdOptional(key)
                .orElseThrow(() -> new NoSuchElementException("rulebook version %s is not stored".formatted(key)));
        Rulebook fresh = ScoringChapter.read(stored.rulebook());
        if (read.size() >= KEPT) {
            read.clear();
        }
        read.put(key, fresh);
        return fresh;
    }
}
