package org.podium.registration.insurance;

import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.rulebook.Registration;

/**
 * Somebody whom a unit insures: who competes in an entry that stands, or a judge whom it proposes. Once for each unit, however
 * many of its entries the person is in.
 *
 * @param unit code of the unit that sends the person
 * @param entry the first of them; absent of a judge
 */
record Insured(
        UUID person,
        String name,
        Registration.Insured role,
        String unit,
        @Nullable UUID entry) {

    Key key() {
        return new Key(person, unit);
    }

    /** One person of one unit; in the order in which the database walks them, which compares ids as text does. */
    record Key(UUID person, String unit) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing((Key key) -> key.person().toString()).thenComparing(Key::unit);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }
}
