package org.podium.registration.entry;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.podium.kit.problem.ProblemException;
import org.podium.kit.problem.Sentence;
import org.podium.registration.RegistrationProblem;
import org.podium.registration.claim.Claims;
import org.podium.registration.claim.Places;
import org.podium.registration.claim.Sides;
import org.podium.rulebook.Provision;
import org.podium.rulebook.Registration;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.eligibility.Eligibility;
import org.podium.rulebook.eligibility.Finding;

/** What an active entry holds: its persons and places of its legal unit (S2-16, A-20, A-64). */
@ApplicationScoped
public class EntryClaims {
    private final Claims claims;
    private final Sides sides;

    public EntryClaims(Claims claims, Sides sides) {
        this.claims = claims;
        this.sides = sides;
    }

    /**
     * All or nothing, with the transaction: 409 names the rule, its clause and the finding.
     *
     * @return ids of the caps under which the legal unit has no place left after this
     */
    public List<String> take(Rulebook rulebook, Entry entry) {
        requireNoJudge(rulebook, entry);
        claimPersons(rulebook, entry, persons(entry));
        List<String> usedUp = new ArrayList<>();
        for (Registration.Cap cap : rulebook.registration().caps()) {
            Claims.Place place = place(cap, entry);
            int wanted = entry.competitors().size();
            OptionalInt usedNow = claims.use(entry.contestId(), place, wanted, cap.competitors());
            if (usedNow.isEmpty()) {
                int used = claims.used(entry.contestId(), place);
                throw refusal(
                        RegistrationProblem.UNIT_CAP_REACHED,
                        cap,
                        Eligibility.capReached(cap, entry.legalUscc(), used, wanted));
            }
            if (usedNow.getAsInt() == cap.competitors()) {
                usedUp.add(cap.id());
            }
        }
        return usedUp;
    }

    /** After a correction the entry may name another person; its places stay as they are. */
    public void renew(Rulebook rulebook, Entry entry) {
        requireNoJudge(rulebook, entry);
        claims.releaseOthers(entry.contestId(), entry.id(), persons(entry));
        claimPersons(rulebook, entry, persons(entry));
    }

    public void release(Rulebook rulebook, Entry entry) {
        claims.releaseOthers(entry.contestId(), entry.id(), List.of());
        for (Registration.Cap cap : rulebook.registration().caps()) {
            claims.free(
                    entry.contestId(), place(cap, entry), entry.competitors().size());
        }
    }

    /** Whether this person could be claimed for the entry now; only a claim itself decides. */
    public boolean free(Rulebook rulebook, Entry entry, UUID person) {
        Registration.OneEntry one = rulebook.registration().oneEntry();
        return one == null || !claims.heldByAnother(entry.contestId(), person, scope(one, entry), entry.id());
    }

    /** A judge neither competes nor coaches nor leads: who is proposed as one is in no team meanwhile. */
    private void requireNoJudge(Rulebook rulebook, Entry entry) {
        Registration.JudgeNominations rule = rulebook.registration().judgeNominations();
        if (rule == null) {
            return;
        }
        List<UUID> everybody = new ArrayList<>(persons(entry));
        entry.support().forEach(coach -> everybody.add(coach.personId()));
        sides.judgeAmong(entry.contestId(), everybody).ifPresent(person -> {
            throw new ProblemException(RegistrationProblem.PERSON_IS_JUDGE)
                    .with("rule", rule.id())
                    .with("clause", rule.clause())
                    .with("person", person.toString());
        });
    }

    private void claimPersons(Rulebook rulebook, Entry entry, List<UUID> persons) {
        Registration.OneEntry one = rulebook.registration().oneEntry();
        if (one == null) {
            return;
        }
        claims.claim(entry.contestId(), scope(one, entry), entry.id(), persons).ifPresent(person -> {
            // whose other entry it is stays with that unit
            throw refusal(
                    RegistrationProblem.PERSON_ALREADY_ENTERED,
                    one,
                    Eligibility.alreadyEntered(one, person.toString(), ""));
        });
    }

    static ProblemException refusal(RegistrationProblem problem, Provision rule, Finding finding) {
        return new ProblemException(
                        problem,
                        new Sentence(finding.sentence().zh(), finding.sentence().en()))
                .with("rule", rule.id())
                .with("clause", rule.clause())
                .with("finding", ExplainedFinding.of(finding));
    }

    private static Claims.Place place(Registration.Cap cap, Entry entry) {
        String scope =
                Places.key(cap.scope(), entry.place().skill(), entry.place().division());
        return new Claims.Place(cap.id(), scope, entry.legalUscc());
    }

    private static String scope(Registration.OneEntry one, Entry entry) {
        return Places.key(one.scope(), entry.place().skill(), entry.place().division());
    }

    private static List<UUID> persons(Entry entry) {
        return entry.competitors().stream().map(Competitor::personId).toList();
    }
}
