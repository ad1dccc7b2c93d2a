package org.podium.registration.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.podium.kit.access.CurrentUser;
import org.podium.kit.audit.Audit;
import org.podium.kit.problem.FieldError;
import org.podium.kit.problem.ProblemException;
import org.podium.kit.time.Ids;
import org.podium.registration.RegistrationProblem;
import org.podium.registration.contest.Contest;
import org.podium.registration.contest.Contests;
import org.podium.registration.unit.Unit;
import org.podium.registration.unit.Units;
import org.podium.rulebook.Registration;
import org.podium.rulebook.Rulebook;

/** A unit writes an entry: the first draft, and what it corrects before it hands it in (again). */
@ApplicationScoped
public class Drafting {
    /** Digits of GB/T 2260 that name a province. */
    private static final int PROVINCE = 2;

    private final Casework casework;
    private final Contests contests;
    private final Entries entries;
    private final Units units;
    private final FormReader forms;
    private final TeamCheck teams;
    private final AwardedCoaches awardedCoaches;
    private final KeptMergers keptMergers;
    private final Audit audit;
    private final CurrentUser user;

    Drafting(
            Casework casework,
            Contests contests,
            Entries entries,
            Units units,
            FormReader forms,
            TeamCheck teams,
            AwardedCoaches awardedCoaches,
            KeptMergers keptMergers,
            Audit audit,
            CurrentUser user) {
        this.casework = casework;
        this.contests = contests;
        this.entries = entries;
        this.units = units;
        this.forms = forms;
        this.teams = teams;
        this.awardedCoaches = awardedCoaches;
        this.keptMergers = keptMergers;
        this.audit = audit;
        this.user = user;
    }

    /** What changes; what is absent stays, and {@code coaches} or {@code leader} replace what was there. */
    @Schema(name = "Correction")
    public record Correction(
            @Nullable @Size(max = 100) String skill,
            @Nullable @Size(max = 100) String division,
            @Nullable @Pattern(regexp = "\\d{6}") String region,
            @Nullable @Size(max = 100) String route,
            @Nullable @Size(max = 20) List<EntryForm.@Valid @NotNull CompetitorStated> competitors,
            @Nullable @Size(max = 20) List<EntryForm.@Valid @NotNull CoachStated> coaches,
            EntryForm.@Nullable @Valid CoachStated leader) {}

    @Transactional
    public Entry draft(UUID contestId, EntryForm form) {
        Contest contest = contests.steady(contestId);
        Unit unit = ownUnit();
        String portal = form.portalReference();
        if (portal != null
                && entries.byPortalReference(contestId, unit.uscc(), portal).isPresent()) {
            throw new ProblemException(RegistrationProblem.PORTAL_REFERENCE_TAKEN);
        }
        Examiner.Rules rules = casework.rules(contest);
        FormReader.Team team = forms.read(new FormReader.Reading(contestId, rules.rulebook(), rules.today()), form);
        Act act = casework.act(contest);
        EntryPlace place = new EntryPlace(
                form.skill(),
                form.division(),
                form.region() == null ? regionOf(unit, rules.rulebook()) : form.region(),
                form.route(),
                unit.uscc(),
                portal);
        keptMergers.places(contestId, rules.rulebook()).require(place);
        Entry entry = Entry.draft(Ids.next(), contestId, entries.nextReference(), place, unit.legalUscc(), act);
        entry.state(place, team.competitors(), team.support(), Ids::next, act);
        entries.persistAndFlush(entry);
        audit.record(contestId, "entry-drafted", entry.id().toString(), Map.of("unit", unit.uscc()));
        return entry;
    }

    /** Where the contest begins by region, an entry that names none stands in the province of its unit. */
    private static @Nullable String regionOf(Unit unit, Rulebook rulebook) {
        boolean regional = rulebook.contest().stages().getFirst().regional();
        return regional ? unit.region().substring(0, PROVINCE) + "0000" : null;
    }

    @Transactional
    public Entry correct(UUID id, @Nullable String ifMatch, Correction correction) {
        Casework.Case found = casework.ofOwnUnit(id, ifMatch);
        Entry entry = found.entry();
        boolean moved = correction.skill() != null || correction.division() != null;
        if (!entry.status().open() || (moved && entry.status() != EntryStatus.DRAFT)) {
            // a place under the cap was claimed for this skill and division
            throw new WrongState("correct", entry.status());
        }
        boolean handedIn = entry.status() != EntryStatus.DRAFT;
        if (handedIn) {
            casework.requireNotBegun(found);
        }
        FormReader.Reading context = new FormReader.Reading(
                entry.contestId(), found.rules().rulebook(), found.rules().today());
        List<FieldError> errors = new ArrayList<>();
        EntryPlace place = moved(entry.place(), correction);
        FormReader.requireNames(context.rulebook(), place.skill(), place.division(), errors);
        if (moved) {
            keptMergers.places(entry.contestId(), context.rulebook()).require(place);
        }
        List<CompetitorForm> team = team(context, entry, correction, errors);
        List<Coach.Stated> support = support(context, entry, correction, team, errors);
        TeamCheck.requireDistinct(context.rulebook(), team, errors);
        FormReader.refuse(errors);
        if (handedIn) {
            requireSamePersons(context.rulebook(), entry, team);
            awardedCoaches.beforeChange(found.contest(), context.rulebook(), entry);
        }
        entry.state(place, team, support, Ids::next, found.act());
        entries.flush();
        audit.record(
                entry.contestId(),
                "entry-changed",
                id.toString(),
                Map.of("status", entry.status().name()));
        return entry;
    }

    /** Another number is another person, and persons change by a substitution only. */
    private static void requireSamePersons(Rulebook rulebook, Entry entry, List<CompetitorForm> team) {
        List<Competitor> standing = entry.competitors();
        List<FieldError> others = new ArrayList<>();
        for (int i = 0; i < team.size(); i++) {
            if (!team.get(i).personId().equals(standing.get(i).personId())) {
                others.add(new FieldError(
                        "/competitors/" + i + "/idNumber", "person", "与提交时的号码不同", "not the number that was handed in"));
            }
        }
        if (!others.isEmpty()) {
            ProblemException fixed = new ProblemException(RegistrationProblem.PERSON_FIXED).withErrors(others);
            Registration.Substitution rule = rulebook.registration().substitution();
            throw rule == null ? fixed : fixed.with("rule", rule.id()).with("clause", rule.clause());
        }
    }

    private List<CompetitorForm> team(
            FormReader.Reading context, Entry entry, Correction correction, List<FieldError> errors) {
        List<CompetitorForm> team = new ArrayList<>(
                entry.competitors().stream().map(Competitor::stated).toList());
        List<EntryForm.CompetitorStated> changes =
                correction.competitors() == null ? List.of() : correction.competitors();
        for (int i = 0; i < changes.size(); i++) {
            EntryForm.CompetitorStated change = changes.get(i);
            int index = indexOf(team, change.personId());
            if (index < 0) {
                errors.add(new FieldError("/competitors/" + i + "/personId", "person", "不在这份报名中", "not in this entry"));
                continue;
            }
            CompetitorForm read = forms.competitor(context, change, team.get(index), "/competitors/" + i, errors);
            if (read != null) {
                team.set(index, read);
            }
        }
        return team;
    }

    private List<Coach.Stated> support(
            FormReader.Reading context,
            Entry entry,
            Correction correction,
            List<CompetitorForm> team,
            List<FieldError> errors) {
        List<CompetitorForm> rivals = new ArrayList<>(team);
        entry.everybody().stream()
                .filter(one -> one.standing() == Competitor.Standing.INCOMING)
                .map(Competitor::stated)
                .forEach(rivals::add);
        List<Coach.Stated> after = new ArrayList<>();
        if (correction.coaches() == null) {
            after.addAll(kept(context, entry, false, rivals, "/coaches", errors));
        } else {
            after.addAll(forms.support(context, correction.coaches(), null, rivals, errors));
        }
        if (correction.leader() == null) {
            after.addAll(kept(context, entry, true, rivals, "/leader", errors));
        } else {
            after.addAll(forms.support(context, List.of(), correction.leader(), rivals, errors));
        }
        return after;
    }

    /** Who coached or led before still does, unless the team now names the same person as competing. */
    private List<Coach.Stated> kept(
            FormReader.Reading context,
            Entry entry,
            boolean leaders,
            List<CompetitorForm> team,
            String pointer,
            List<FieldError> errors) {
        List<Coach.Stated> before = entry.support().stream()
                .filter(coach -> coach.leads() == leaders)
                .toList();
        teams.requireApart(context.rulebook(), team, before, pointer, errors);
        return before;
    }

    /** Where a team of one is corrected, nobody needs to say whom it is about. */
    private static int indexOf(List<CompetitorForm> team, @Nullable UUID person) {
        if (person == null) {
            return team.size() == 1 ? 0 : -1;
        }
        for (int i = 0; i < team.size(); i++) {
            if (team.get(i).personId().equals(person)) {
                return i;
            }
        }
        return -1;
    }

    private static EntryPlace moved(EntryPlace place, Correction correction) {
        return new EntryPlace(
                Objects.requireNonNullElse(correction.skill(), place.skill()),
                Objects.requireNonNullElse(correction.division(), place.division()),
                correction.region() == null ? place.region() : correction.region(),
                correction.route() == null ? place.route() : correction.route(),
                place.unitUscc(),
                place.portalReference());
    }

    private Unit ownUnit() {
        user.requireAny("unit");
        String uscc = user.unit();
        Unit unit = uscc == null ? null : units.findById(uscc);
        if (unit == null) {
            throw new ProblemException(RegistrationProblem.UNIT_NOT_FOUND);
        }
        return unit;
    }
}
