package org.podium.rulebook.announcement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.podium.rulebook.Contest;
import org.podium.rulebook.Contest.Cancellation;
import org.podium.rulebook.Contest.Merger;
import org.podium.rulebook.Contest.Part;
import org.podium.rulebook.Contest.Stage;

/**
 * What announcements say of a pool, and of whoever is entered for it (S1-28). That a merger is announced does not mean that it
 * was done: after the draw the committee decides. Only who knows that asks where a pool is held.
 */
public final class Announced {

    private static final Part EVERYTHING = new Part(null, null, null, null);

    private Announced() {}

    /** By what the contest as a whole is cancelled. */
    public static Optional<Cancellation> whole(Contest contest) {
        return covering(contest, EVERYTHING);
    }

    /** Why this pool is not held; of one that was merged away: why that one is not, where it went. For who knows that it was. */
    public static Optional<Cancellation> cancellation(Contest contest, Part pool) {
        return covering(contest, heldAs(contest, pool));
    }

    /** By what this pool is held in another. */
    public static Optional<Merger> merger(Contest contest, Part pool) {
        return contest.mergers().stream()
                .filter(merger -> merger.from().covers(pool))
                .findFirst();
    }

    /** The pool in which the entries of this one compete: itself, or the one that it was merged into. */
    public static Part heldAs(Contest contest, Part pool) {
        return merger(contest, pool).map(merger -> pool.with(merger.into())).orElse(pool);
    }

    /**
     * Why an entry has nothing left to compete in: every stage is cancelled for it. Where one of several is, it stands: what
     * it did in the others counts, and what follows instead is the committee's to announce. What is cancelled must be named:
     * that of a pool with which this one was to be held together does not end it, since they may have been kept apart.
     *
     * @param place skill, division and region of the entry
     */
    public static Optional<Cancellation> end(Contest contest, Part place) {
        List<Optional<Cancellation>> ends = contest.stages().stream()
                // a region is left out with its entries, also of a stage that is not held by region
                .map(stage -> new Part(stage.name(), place.region(), place.skill(), place.division()))
                .map(pool -> covering(contest, pool))
                .toList();
        return ends.stream().allMatch(Optional::isPresent) ? ends.getFirst() : Optional.empty();
    }

    /**
     * Why nobody enters for this place any more: in every stage it is held in another.
     *
     * @param kept pools of which it was told that they are not merged, whatever was announced
     */
    public static Optional<Merger> gone(Contest contest, Part place, Set<Part> kept) {
        List<Optional<Merger>> mergers = contest.stages().stream()
                .map(stage -> poolOf(place, stage))
                .map(pool -> merger(contest, pool).filter(merger -> !kept.contains(pool)))
                .toList();
        return mergers.stream().allMatch(Optional::isPresent) ? mergers.getFirst() : Optional.empty();
    }

    /** The cancellation that names a part which this place lies in. */
    public static Optional<Cancellation> covering(Contest contest, Part place) {
        return contest.cancellation(place);
    }

    /** The pool of an entry in a stage, before any merger. */
    private static Part poolOf(Part place, Stage stage) {
        return new Part(stage.name(), stage.regional() ? place.region() : null, place.skill(), place.division());
    }
}
