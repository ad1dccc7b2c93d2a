package org.podium.registration.entry;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.podium.kit.problem.FieldError;
import org.podium.registration.person.Phones;
import org.podium.rulebook.EligibilityRule;
import org.podium.rulebook.EligibilityRule.RolesApart;
import org.podium.rulebook.EligibilityRule.TeamRole;
import org.podium.rulebook.Rulebook;

/** Who cannot be whom in one entry: nobody twice, and nobody on both sides. */
@ApplicationScoped
class TeamCheck {
    private final Phones phones;

    TeamCheck(Phones phones) {
        this.phones = phones;
    }

    /**
     * No competitor coaches or leads the own team: one person, or one name and phone where no number says. Where the
     * rulebook has a rule of its own, that rule finds it, and a person refuses the entry.
     */
    void requireApart(
            Rulebook rulebook,
            List<CompetitorForm> team,
            List<Coach.Stated> support,
            String pointer,
            List<FieldError> errors) {
        if (rulebook.registration().eligibility().stream().anyMatch(TeamCheck::keepsCompetitorsApart)) {
            return;
        }
        if (support.stream().anyMatch(coach -> team.stream().anyMatch(competitor -> same(competitor, coach)))) {
            errors.add(new FieldError(
                    pointer, "roles-apart", "选手不能兼任本队教练或领队", "a competitor cannot coach or lead the own team"));
        }
    }

    private static boolean keepsCompetitorsApart(EligibilityRule rule) {
        return rule instanceof RolesApart apart
                && apart.skills().isEmpty()
                && apart.divisions().isEmpty()
                && apart.pairs().stream()
                        .flatMap(pair -> Stream.of(pair.one(), pair.other()))
                        .anyMatch(role -> role == TeamRole.COMPETITOR);
    }

    boolean isSame(CompetitorForm competitor, String name, String phone) {
        return competitor.name().equals(name)
                && phones.open(competitor.phone(), competitor.personId()).equals(phone);
    }

    private boolean same(CompetitorForm competitor, Coach.Stated coach) {
        return competitor.personId().equals(coach.personId())
                || isSame(competitor, coach.name(), phones.open(coach.phone(), coach.personId()));
    }

    static void requireDistinct(Rulebook rulebook, List<CompetitorForm> team, List<FieldError> errors) {
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < team.size(); i++) {
            if (!seen.add(team.get(i).personId())) {
                errors.add(new FieldError(
                        "/competitors/" + i + "/idNumber",
                        Cited.rule(rulebook.registration().oneEntry(), "person"),
                        "同一人重复填写",
                        "the same person twice"));
            }
        }
    }
}
