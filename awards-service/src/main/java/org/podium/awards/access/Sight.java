package org.podium.awards.access;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.podium.kit.access.Reach;

/**
 * What of a contest's awards somebody sees besides the public part: all within their memberships, and that of their own unit.
 *
 * @param reaches the parts of the contest that their memberships cover
 * @param unit USCC of the own unit, where there is one
 */
public record Sight(List<Reach> reaches, @Nullable String unit) {
    public static final Sight PUBLIC = new Sight(List.of(), null);

    /** Whether a membership of theirs covers this part of the contest. */
    public boolean sees(Reach part) {
        return reaches.stream().anyMatch(reach -> reach.covers(part));
    }

    /** Whether they see what is not public of something in this part that belongs to this unit. */
    public boolean inside(Reach part, String uscc) {
        return sees(part) || uscc.equals(unit);
    }

    /** Whether there is anything that is not public for them. */
    public boolean any() {
        return !reaches.isEmpty() || unit != null;
    }

    /**
     * {@link #inside} as a condition over the fields {@code skill}, {@code division} and {@code uscc}, so that limits are part
     * of the query and no page is thinned out afterwards.
     *
     * @param of alias of the award with a dot, or nothing
     */
    public String condition(String of, BiConsumer<String, Object> values) {
        var either = new ArrayList<String>();
        for (var reach : reaches) {
            var skill = reach.skill();
            var division = reach.division();
            if (reach.region() != null || reach.stage() != null) continue; // awards belong to the contest
            var all = new ArrayList<>(List.of("1 = 1"));
            if (skill != null) {
                all.add(of + "skill = :skill" + either.size());
                values.accept("skill" + either.size(), skill);
            }
            if (division != null) {
                all.add(of + "division = :division" + either.size());
                values.accept("division" + either.size(), division);
            }
            either.add(String.join(" and ", all));
        }
        if (unit != null) {
            either.add(of + "uscc = :own");
            values.accept("own", unit);
        }
        return either.isEmpty() ? "1 = 0" : "(" + String.join(" or ", either) + ")";
    }
}
