package org.podium.registration.membership;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A condition on entries, as a fragment of HQL over {@code e} with its parameters. */
public record EntryScope(String condition, Map<String, Object> parameters) {
    /** The entries of one unit. */
    public static EntryScope ofUnit(UUID contest, String uscc) {
        return new EntryScope(
                "e.contestId = :contest and e.place.unitUscc = :ownUnit", Map.of("contest", contest, "ownUnit", uscc));
    }

    /**
     * What any of these memberships lets see; a draft is the unit's own. An entry is of the contest and goes from stage to stage,
     * so who is limited to one stage sees none here: who stands in a pool of it, scoring says.
     */
    public static EntryScope of(UUID contest, List<Membership> memberships) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("contest", contest);
        List<String> either = new ArrayList<>();
        for (Membership membership : memberships) {
            List<String> all = new ArrayList<>();
            limit(all, parameters, "skill", membership.skill());
            limit(all, parameters, "division", membership.division());
            limit(all, parameters, "region", membership.region());
            if (membership.role().equals("regional-organiser") && membership.region() == null) {
                // an organiser of no region sees no region
                all.add("1 = 0");
            }
            if (membership.stage() != null) {
                all.add("1 = 0");
            }
            either.add(all.isEmpty() ? "1 = 1" : String.join(" and ", all));
        }
        return new EntryScope(
                "e.contestId = :contest and e.status <> org.podium.registration.entry.EntryStatus.DRAFT and (("
                        + String.join(") or (", either) + "))",
                parameters);
    }

    private static void limit(List<String> all, Map<String, Object> parameters, String field, @Nullable String value) {
        if (value != null) {
            String name = field + parameters.size();
            all.add("e.place." + field + " = :" + name);
            parameters.put(name, value);
        }
    }
}
