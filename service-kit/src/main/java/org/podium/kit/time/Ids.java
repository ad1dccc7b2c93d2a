package org.podium.kit.time;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Ids of the house: UUIDv7 (RFC 9562), made before the insert. They sort by time of creation. */
public final class Ids {
    /** Sorts before every id: where a walk by id begins. */
    public static final UUID BEFORE_ALL = new UUID(0, 0);

    private Ids() {}

    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
