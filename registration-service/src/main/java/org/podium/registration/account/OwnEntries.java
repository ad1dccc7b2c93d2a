package org.podium.registration.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.kit.access.CurrentUser;
import org.podium.kit.paging.PageRequest;
import org.podium.kit.problem.ProblemException;
import org.podium.registration.RegistrationProblem;
import org.podium.registration.document.Documents;
import org.podium.registration.entry.Competitor;
import org.podium.registration.entry.Entries;
import org.podium.registration.entry.Entry;
import org.podium.registration.entry.EntryStatus;
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
        return links.of(subject()).stream().map(this::own).toList();
    }

    /** The next ones, by the id of the entry. */
    List<Own> page(@Nullable UUID contest, @Nullable EntryStatus status, PageRequest page) {
        return links.of(subject(), contest, status, page).stream()
                .map(this::own)
                .toList();
    }

    Own one(UUID entry) {
        return links.of(subject()).stream()
                .filter(place -> place.entry().equals(entry))
                .map(this::own)
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

    private String subject() {
        user.requireAny("competitor");
        return user.subject();
    }

    /** The competitor is there: a place is one of an entry that names the person. */
    private Own own(AccountLinks.Place place) {
        return new Own(entries.findById(place.entry()), links.competitor(place).orElseThrow());
    }
}
