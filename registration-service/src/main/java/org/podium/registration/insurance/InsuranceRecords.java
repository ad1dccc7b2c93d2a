package org.podium.registration.insurance;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All records of insurance. */
@ApplicationScoped
class InsuranceRecords implements PanacheRepositoryBase<InsuranceRecord, UUID> {
    List<InsuranceRecord> of(UUID contest, Collection<String> rules, Collection<UUID> persons) {
        return list("contestId = ?1 and rule in ?2 and personId in ?3", contest, rules, persons);
    }

    Optional<InsuranceRecord> find(UUID contest, String rule, Insured.Key whose) {
        return find(
                        "contestId = ?1 and rule = ?2 and personId = ?3 and unitUscc = ?4",
                        contest,
                        rule,
                        whose.person(),
                        whose.unit())
                .firstResultOptional();
    }
}
