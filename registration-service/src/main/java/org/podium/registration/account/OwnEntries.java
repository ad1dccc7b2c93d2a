package org.podium.registration.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.podium.kit.access.CurrentUser;
import org.podium.kit.problem.ProblemException;
import org.podium.registration.RegistrationProblem;
import org.podium.registration.document.Documents;
import org.podium.registration.entry.Competitor;
import org.podium.registration.entry.Entries;
import org.podium.registration.entry.Entry;
import org.podium.registration.entry.Onlooker;
import org.podium.registration.unit.Units;

/** The entries in which the present user's account is somebody. Everything else is not there. */
@ApplicationScoped
class OwnEntries {
    private final AccountLinks links;
    private final Entries entries;
    private final Units units;
    private final Documents documents;
    private final Onlooker onlooker;
    private final CurrentUser user;

    OwnEntries(
            AccountLinks links,
            Entries entries,
            Units units,
            Documents documents,
            Onlooker onlooker,
            CurrentUser user) {
        this.links = links;
        this.entries = entries;
        this.units = units;
        this.documents = documents;
        this.onlooker = onlooker;
        this.user = user;
    }

    /** An entry and who the user is in it. */
    record Own(Entry entry, Competitor competitor) {}

    List<Own> all() {
        return found(place -> true).toList();
    }

    Own one(UUID entry) {
        return found(place -> place.entry().equals(entry))
                .findFirst()
                .orElseThrow(() -> new ProblemException(RegistrationProblem.ENTRY_NOT_FOUND));
    }

    MyEntry entry(UUID entry) {
        return view(one(entry));
    }

    MyEntry view(Own own) {
        return MyEntry.of(
                own.entry(),
                units.findById(own.entry().unitUscc()),
                own.competitor(),
                documents.of(own.entry().id()),
                onlooker.of(own.entry().contestId()));
    }

    private Stream<Own> found(Predicate<AccountLinks.Place> wanted) {
        user.requireAny("competitor");
        return links.of(user.subject()).stream().filter(wanted).flatMap(place -> links.competitor(place).stream()
                .map(competitor -> new Own(entries.findById(place.entry()), competitor)));
    }
}
