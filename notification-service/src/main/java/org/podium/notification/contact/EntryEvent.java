package org.podium.notification.contact;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.rulebook.Text;

/**
 * What this service uses of {@code registration.entries}: whom to write to, and what was found.
 *
 * @param by who acted
 * @param ground the rule that the office named for its decision, beside what was found
 * @param usedUp ids of the caps of which it took the last place of its legal unit (S2-16)
 */
public record EntryEvent(
        UUID entryId,
        UUID contestId,
        String reference,
        String stage,
        String skill,
        String division,
        Unit unit,
        List<Competitor> competitors,
        List<Helper> coaches,
        @Nullable Helper leader,
        List<Found> findings,
        @Nullable Text reason,
        @Nullable Found ground,
        @Nullable String by,
        Instant at,
        List<String> usedUp,
        @Nullable Substitution substitution) {

    public EntryEvent {
        usedUp = orEmpty(usedUp);
        competitors = orEmpty(competitors);
        coaches = orEmpty(coaches);
        findings = orEmpty(findings);
    }

    public record Unit(String uscc, String name, String email) {}

    public record Competitor(
            String personId, String name, @Nullable String email, List<Found> awardIneligible) {
        public Competitor {
            awardIneligible = orEmpty(awardIneligible);
        }
    }

    /** A coach or the leader. */
    public record Helper(
            String personId, String name, @Nullable String email) {
        Party.Person person() {
            return new Party.Person(personId, name, email);
        }
    }

    /** @param verdict absent where the list it stands in says it */
    public record Found(
            String rule,
            String clause,
            @Nullable String verdict,
            @Nullable String personId,
            @Nullable String document,
            Text sentence) {}

    public record Named(String personId, String name) {}

    public record Substitution(
            String decision,
            Named outgoing,
            Named incoming,
            List<Found> findings,
            @Nullable String reason,
            @Nullable Found ground) {
        public Substitution {
            findings = orEmpty(findings);
        }

        public boolean approved() {
            return decision.equals("APPROVED");
        }
    }

    /** Ids of the competitors who may compete and get no award (S2-14). */
    public List<String> awardIneligible() {
        return competitors.stream()
                .filter(c -> !c.awardIneligible().isEmpty())
                .map(Competitor::personId)
                .toList();
    }

    /** Whether rules alone found something, at the close or by an amendment: nobody has learned anything new. */
    public boolean foundByRules() {
        return "system".equals(by);
    }

    public Party party() {
        return new Party(
                entryId,
                reference,
                skill,
                division,
                new Party.Unit(unit.uscc(), unit.name(), unit.email()),
                competitors.stream()
                        .map(c -> new Party.Person(c.personId(), c.name(), c.email()))
                        .toList(),
                new Party.Support(
                        leader == null ? null : leader.person(),
                        coaches.stream().map(Helper::person).toList()));
    }

    /** The same event to a unit as it is called and reached now. */
    public EntryEvent to(Party.Unit now) {
        return new EntryEvent(
                entryId,
                contestId,
                reference,
                stage,
                skill,
                division,
                new Unit(now.uscc(), now.name(), now.email()),
                competitors,
                coaches,
                leader,
                findings,
                reason,
                ground,
                by,
                at,
                usedUp,
                substitution);
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return Objects.requireNonNullElse(list, List.of());
    }
}
