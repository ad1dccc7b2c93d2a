package org.podium.rulebook.eligibility;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.podium.rulebook.Registration.Route;
import org.podium.rulebook.Registration.Routes;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.Text;

/** By which route an entry comes into its division. */
final class RouteRules {

    private RouteRules() {}

    /** Absent where the division has no routes, or none can be told: {@link #doubt} says which. */
    static @Nullable String route(Rulebook rulebook, EntryFacts entry) {
        List<Route> routes = of(rulebook, entry);
        String stated = entry.route();
        return routes.stream()
                .filter(route -> stated == null
                        ? route.unitKinds().contains(entry.unit().kind())
                        : route.name().equals(stated))
                .map(Route::name)
                .findFirst()
                .orElse(null);
    }

    /** A route that the division does not have, or none where the unit's kind decides nothing. */
    static Optional<Finding> doubt(Rulebook rulebook, EntryFacts entry) {
        Routes rule = rulebook.registration().routes();
        List<Route> routes = of(rulebook, entry);
        if (rule == null || routes.isEmpty() || route(rulebook, entry) != null) {
            return Optional.empty();
        }
        String stated = entry.route();
        List<Text> labels = routes.stream().map(Route::label).toList();
        return Optional.of(
                stated == null
                        ? Eligibility.finding(
                                rule,
                                Verdict.NEEDS_EVIDENCE,
                                null,
                                Map.of("unitKind", entry.unit().kind()),
                                "须说明报名途径：" + labels.stream().map(Text::zh).collect(Collectors.joining("、")),
                                "the entry must state its route: "
                                        + labels.stream().map(Text::en).collect(Collectors.joining(" or ")))
                        : Eligibility.finding(
                                rule,
                                Verdict.FAIL,
                                null,
                                Map.of("route", stated),
                                "本组没有报名途径 " + stated,
                                "the division has no route " + stated));
    }

    private static List<Route> of(Rulebook rulebook, EntryFacts entry) {
        Routes rule = rulebook.registration().routes();
        return rule == null ? List.of() : rule.of(entry.division());
    }
}
