package org.podium.awards.contest;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.podium.rulebook.Rulebook;

/** The rulebook versions that arrived. A version never changes, so what was read once is kept. */
@ApplicationScoped
public class Rulebooks implements PanacheRepositoryBase<RulebookVersion, RulebookVersion.Key> {
    private static final int KEPT = 64;
    private static final Set<String> OWN_CHAPTER = Set.of("awards");

    private final Map<String, Rulebook> read = Collections.synchronizedMap(new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Rulebook> eldest) {
            return size() > KEPT;
        }
    });

    /** Empty while the event that brings this version has not arrived. */
    public Optional<Rulebook> version(UUID contest, int version) {
        return findByIdOptional(new RulebookVersion.Key(contest, version))
                .map(stored -> read.computeIfAbsent(stored.hash(), hash -> read(stored.content())));
    }

    /** The version that holds now; the contest is known and not held. */
    public Rulebook current(Contest contest) {
        return version(contest.id(), contest.rulebookVersion())
                .orElseThrow(() -> new IllegalStateException("rulebook of a known contest is missing"));
    }

    /** The version that holds now, to check names by; empty for a contest that is held because nobody here can read it. */
    public Optional<Rulebook> readable(Contest contest) {
        return contest.heldBecause() == null ? version(contest.id(), contest.rulebookVersion()) : Optional.empty();
    }

    /**
     * Kinds of rules that a newer registration knows and this version does not are left out of the chapters that others
     * follow; in the chapter of awards they stay an error, since awards without one of their rules would be wrong.
     */
    static Rulebook read(String canonicalJson) {
        return org.podium.rulebook.reading.Rulebooks.fromCanonicalJson(canonicalJson, OWN_CHAPTER);
    }

    void keep(UUID contest, int version, String hash, String content) {
        var key = new RulebookVersion.Key(contest, version);
        if (findById(key) == null) persist(new RulebookVersion(key, hash, content));
    }
}
