package org.podium.rulebook.qualification;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.podium.rulebook.Text;

/**
 * Who of a pool goes on.
 *
 * @param quota places of the pool; absent while none is set
 * @param open places whose holders a person must name
 * @param entries every ranked entry, by rank and id
 */
public record Qualified(
        String rule, String clause, @Nullable Integer quota, int open, List<Place> entries) {

    public enum State {
        QUALIFIED,
        OPEN,
        OFFERED,
        WITHDRAWN,
        NOT_QUALIFIED
    }

    /** @param sentence why, with rank and quota */
    public record Place(String entry, int rank, State state, Text sentence) {}

    public List<String> in(State state) {
        return entries.stream()
                .filter(p -> p.state() == state)
                .map(Place::entry)
                .toList();
    }
}
