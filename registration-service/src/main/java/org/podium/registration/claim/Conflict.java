package org.podium.registration.claim;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.rulebook.Provision;
import org.podium.rulebook.Registration;
import org.podium.rulebook.Text;

/**
 * Entries that stand and that a new rule about claims would not have let in.
 *
 * @param legalUscc the legal unit that would be over its cap
 * @param personId who would be entered more than once
 * @param entries references of the entries, sorted
 */
public record Conflict(
        Provision rule,
        @Nullable String legalUscc,
        @Nullable UUID personId,
        List<String> entries,
        Text sentence) {

    static Conflict over(Registration.Cap cap, String legalUscc, int used, List<String> entries) {
        Text sentence = new Text(
                "该单位已有 %d 名在册选手，新规则最多 %d 名".formatted(used, cap.competitors()),
                "the unit has %d competitors, and the new rule allows %d".formatted(used, cap.competitors()));
        return new Conflict(cap, legalUscc, null, entries, sentence);
    }

    static Conflict twice(Registration.OneEntry rule, UUID person, List<String> entries) {
        Text sentence = new Text(
                "该选手已有 %d 份有效报名，新规则只许一份".formatted(entries.size()),
                "the person has %d active entries, and the new rule allows one".formatted(entries.size()));
        return new Conflict(rule, null, person, entries, sentence);
    }
}
