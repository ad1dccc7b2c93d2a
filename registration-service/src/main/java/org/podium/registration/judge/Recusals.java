package org.podium.registration.judge;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.podium.kit.paging.Keyset;
import org.podium.kit.paging.PageRequest;
import org.podium.registration.membership.StandingAside;
import org.podium.registration.unit.Units;

/** All recusals. */
@ApplicationScoped
class Recusals implements PanacheRepositoryBase<Recusal, UUID>, StandingAside {
    private final Units units;

    Recusals(Units units) {
        this.units = units;
    }

    @Override
    public List<String> unitsOf(UUID contest, String subject) {
        List<String> named = list("contestId = ?1 and subject = ?2 and endedAt is null", contest, subject).stream()
                .map(Recusal::uscc)
                .toList();
        return named.isEmpty()
                ? List.of()
                : units.named(named).values().stream()
                        .flatMap(unit -> Stream.of(unit.uscc(), unit.legalUscc()))
                        .distinct()
                        .sorted()
                        .toList();
    }

    Optional<Recusal> standing(UUID contest, String subject, String uscc) {
        return find("contestId = ?1 and subject = ?2 and uscc = ?3 and endedAt is null", contest, subject, uscc)
                .firstResultOptional();
    }

    /** All that stand for a unit, in whatever contest; in one order, so that nobody who follows them waits in a circle. */
    List<Recusal> standingFor(String uscc) {
        return list("uscc = ?1 and endedAt is null order by contestId, subject", uscc);
    }

    /** Those that stand, in the order in which they were stated. */
    List<Recusal> page(UUID contest, @Nullable String subject, @Nullable UUID nomination, PageRequest page) {
        Keyset wanted = Keyset.of("contestId", contest)
                .where("endedAt is null")
                .only("subject", subject)
                .only("nominationId", nomination)
                .inOrder(page, Keyset.Column.id("id"));
        return find(wanted.text(), wanted.values()).page(0, page.fetch()).list();
    }
}
