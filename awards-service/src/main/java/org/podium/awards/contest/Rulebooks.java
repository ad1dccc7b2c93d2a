package org.podium.awards.contest;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.awards.problem.AwardsProblem;
import org.podium.kit.problem.FieldError;
import org.podium.kit.problem.ProblemException;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.reading.Severity;

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
     * The rulebook that somebody intends: whole, or as a merge patch on the version in force here.
     *
     * @throws ProblemException 422 where it is neither or both, and with all that is wrong with it
     */
    public Rulebook intended(Contest contest, @Nullable String whole, @Nullable JsonNode patch) {
        if ((whole == null) == (patch == null)) throw new ProblemException(AwardsProblem.AMENDMENT_FORM);
        var reading = whole != null
                ? org.podium.rulebook.reading.Rulebooks.read(whole, "rulebook.yaml")
                : org.podium.rulebook.reading.Rulebooks.amend(inForce(contest), String.valueOf(patch));
        return reading.rulebook().orElseThrow(() -> new ProblemException(AwardsProblem.RULEBOOK_INVALID)
                .withErrors(reading.problems().stream()
                        .filter(problem -> problem.severity() == Severity.ERROR)
                        .map(problem -> new FieldError(
                                problem.path(),
                                "rulebook",
                                problem.message().zh(),
                                problem.message().en()))
                        .toList())
                .with("problems", reading.problems()));
    }

    private String inForce(Contest contest) {
        return findByIdOptional(new RulebookVersion.Key(contest.id(), contest.rulebookVersion()))
                .map(RulebookVersion::content)
                .orElseThrow(() -> new IllegalStateException("rulebook of a known contest is missing"));
    }

    /** These versions of a contest, by number, in one statement. */
    public Map<Integer, Rulebook> versions(UUID contest, Collection<Integer> wanted) {
        var versions = new HashMap<Integer, Rulebook>();
        list("from RulebookVersion v where v.key.contest = ?1 and v.key.version in ?2", contest, wanted)
                .forEach(stored -> versions.put(
                        stored.number(), read.computeIfAbsent(stored.hash(), hash -> read(stored.content()))));
        return versions;
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
