package org.podium.kit.event;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.kit.time.Ids;

/**
 * What the owner of a topic can tell again about its aggregates: one CDI bean ({@code @ApplicationScoped}) per topic. Sent rows
 * are kept for days; who joins later, or lost something, begins with what is told here. Events told so carry the sequence of
 * the first of their series ({@code ce_restatedfrom}); a consumer that has missed nothing passes over them.
 */
public interface CurrentState {
    String topic();

    /** The next aggregates of a contest by their id as text, after the given one. */
    List<String> aggregates(UUID contest, @Nullable String after, int limit);

    /** The id after which a walk by id goes on: before every other where it begins. */
    static UUID goesOnAfter(@Nullable String id) {
        return id == null ? Ids.BEFORE_ALL : UUID.fromString(id);
    }

    /**
     * The events from which somebody who knows nothing learns the present state of one aggregate; none where there is nothing to
     * know. Called in a transaction that holds the aggregate's sequence.
     */
    List<OutgoingEvent> tell(String aggregateId);
}
