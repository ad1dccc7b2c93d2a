package org.podium.rulebook;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything of a rulebook that may be cited, whichever chapter it stands in. */
public final class Provisions {
    private Provisions() {}

    /** In the order of the chapters; the ids are unique. */
    public static List<Provision> of(Rulebook rulebook) {
        List<Provision> found = new ArrayList<>();
        collect(rulebook, found);
        return found;
    }

    public static Optional<Provision> named(Rulebook rulebook, String id) {
        return of(rulebook).stream()
                .filter(provision -> provision.id().equals(id))
                .findFirst();
    }

    /** By the records themselves: a list of the places by hand would forget the next kind of provision. */
    private static void collect(@Nullable Object part, List<Provision> found) {
        if (part instanceof Provision provision) {
            found.add(provision);
        }
        if (part instanceof Collection<?> several) {
            several.forEach(one -> collect(one, found));
        } else if (part instanceof Map<?, ?> byName) {
            byName.values().forEach(one -> collect(one, found));
        } else if (part instanceof Record whole) {
            for (RecordComponent component : whole.getClass().getRecordComponents()) {
                collect(read(component, whole), found);
            }
        }
    }

    private static @Nullable Object read(RecordComponent component, Record whole) {
        try {
            return component.getAccessor().invoke(whole);
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalStateException(component + " is not to be read", unreadable);
        }
    }
}
