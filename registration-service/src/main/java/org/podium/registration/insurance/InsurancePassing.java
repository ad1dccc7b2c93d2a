package org.podium.registration.insurance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.podium.registration.entry.NumberCorrection.NumberCorrected;

/**
 * What is known of somebody's insurance stays with the person whose number the office puts right (S2-33); the scans are the
 * record's, and come with it.
 */
@ApplicationScoped
class InsurancePassing {
    private final InsuranceRecords records;

    InsurancePassing(InsuranceRecords records) {
        this.records = records;
    }

    /** What is written down under the right number already stands. */
    void pass(@Observes NumberCorrected corrected) {
        Set<String> written = of(corrected, corrected.after()).stream()
                .map(InsuranceRecord::rule)
                .collect(Collectors.toSet());
        of(corrected, corrected.before()).stream()
                .filter(record -> !written.contains(record.rule()))
                .forEach(record -> record.belongsTo(corrected.after()));
    }

    private List<InsuranceRecord> of(NumberCorrected corrected, UUID person) {
        return records.list(
                "contestId = ?1 and personId = ?2 and unitUscc = ?3",
                corrected.entry().contestId(),
                person,
                corrected.entry().unitUscc());
    }
}
