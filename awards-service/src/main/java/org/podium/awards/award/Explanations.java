package org.podium.awards.award;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.awards.contest.Rulebooks;
import org.podium.awards.decision.Decisions;
import org.podium.awards.nomination.TitleNominations;
import org.podium.awards.nomination.UnitNominations;
import org.podium.awards.pool.Pools;
import org.podium.kit.database.Database;
import org.podium.rulebook.Provision;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.award.AwardKind;

/** Puts together why an award is what it is. */
@ApplicationScoped
public class Explanations {
    private final Awards awards;
    private final Pools pools;
    private final Decisions decisions;
    private final UnitNominations nominations;
    private final TitleNominations titles;
    private final Rulebooks rulebooks;
    private final Database database;

    Explanations(
            Awards awards,
            Pools pools,
            Decisions decisions,
            UnitNominations nominations,
            TitleNominations titles,
            Rulebooks rulebooks,
            Database database) {
        this.awards = awards;
        this.pools = pools;
        this.decisions = decisions;
        this.nominations = nominations;
        this.titles = titles;
        this.rulebooks = rulebooks;
        this.database = database;
    }

    Explanation of(Award a) {
        return new Explanation(
                a.id(),
                a.kind(),
                a.detail(),
                a.status(),
                new AwardTold.Recipient(a.person(), a.recipient(), a.uscc(), a.unitName()),
                a.rank() == 0 ? null : a.rank(),
                a.sentence(),
                rules(a),
                a.arithmetic(),
                a.notes(),
                pool(a.pool()),
                nomination(a),
                decisions(a),
                authority(a),
                notice(a.notice()),
                confirmedBy(a.confirmation()),
                a.rulebookVersion(),
                a.resultVersion(),
                earlier(a));
    }

    private Explanation.@Nullable Pool pool(@Nullable UUID id) {
        if (id == null) return null;
        var pool = pools.known(id);
        return new Explanation.Pool(
                pool.id(),
                pool.stage(),
                pool.skill(),
                pool.division(),
                pool.resultKind().name(),
                pool.qualified(),
                pool.units(),
                pool.counted(),
                pool.minimum());
    }

    private Explanation.@Nullable Nomination nomination(Award a) {
        if (a.pool() != null) return null;
        return nominations
                .latestOf(a.contest(), a.rule(), a.uscc())
                .map(n -> new Explanation.Nomination(
                        n.reason(),
                        n.nominatedByName(),
                        n.nominatedAt(),
                        n.decidedBecause(),
                        n.decidedByName(),
                        n.decidedAt()))
                .orElse(null);
    }

    private List<Explanation.DecisionTaken> decisions(Award a) {
        var pool = a.pool();
        var entry = a.entry();
        if (pool == null || entry == null) return List.of();
        return decisions.holdingFor(pool).stream()
                .filter(decision -> decision.concerns(a.rule(), entry))
                .map(d -> new Explanation.DecisionTaken(
                        d.facts().choice(),
                        d.facts().cut(),
                        d.facts().entries(),
                        d.facts().reason(),
                        d.decidedByName(),
                        d.decidedAt()))
                .toList();
    }

    private List<Explanation.AuthorityStep> authority(Award a) {
        if (a.kind() != AwardKind.TITLE) return List.of();
        return titles.stepsOf(TitleResource.about(a)).stream()
                .map(step -> new Explanation.AuthorityStep(
                        step.result(), step.because(), step.reason(), step.recordedByName(), step.recordedAt()))
                .toList();
    }

    /** The award's own rule, then the minimum field and what becomes of holders who may not have one. */
    private List<Explanation.Rule> rules(Award a) {
        var found = new ArrayList<Explanation.Rule>();
        rulebooks.version(a.contest(), a.rulebookVersion()).ifPresent(rulebook -> {
            provisions(rulebook).stream()
                    .filter(Objects::nonNull)
                    .filter(rule -> rule.id().equals(a.rule()))
                    .forEach(rule -> found.add(rule(rule)));
            var minimum = rulebook.awards().minimumField();
            if (minimum != null && !minimum.id().equals(a.rule())) found.add(rule(minimum));
            var holders = rulebook.awards().ineligibleHolders();
            if (a.status() == AwardStatus.LAPSED
                    && holders != null
                    && !holders.id().equals(a.rule())) {
                found.add(rule(holders));
            }
        });
        if (found.isEmpty()) found.add(new Explanation.Rule(a.rule(), a.clause(), a.sentence()));
        return found;
    }

    private static List<@Nullable Provision> provisions(Rulebook rulebook) {
        var all = new ArrayList<@Nullable Provision>(rulebook.awards().rules());
        all.add(rulebook.awards().minimumField());
        all.add(rulebook.awards().ineligibleHolders());
        return all;
    }

    private static Explanation.Rule rule(Provision rule) {
        return new Explanation.Rule(rule.id(), rule.clause(), rule.sentence());
    }

    private Explanation.@Nullable Notice notice(@Nullable UUID notice) {
        if (notice == null) return null;
        return database.first(
                        "select opens_on, closes_on from public_notice where id = ?",
                        row -> new Explanation.Notice(
                                notice, row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class)),
                        notice)
                .orElse(null);
    }

    private Explanation.@Nullable ConfirmedBy confirmedBy(@Nullable UUID confirmation) {
        if (confirmation == null) return null;
        return database.first(
                        "select requested_name, requested_at from confirmation where id = ?",
                        row -> new Explanation.ConfirmedBy(row.getString(1), Database.instant(row, "requested_at")),
                        confirmation)
                .orElse(null);
    }

    private List<Explanation.Earlier> earlier(Award a) {
        return awards
                .list(
                        "contest = ?1 and uscc = ?2 and kind = ?3 and rule = ?4 and status in ?5 order by id desc",
                        a.contest(),
                        a.uscc(),
                        a.kind(),
                        a.rule(),
                        AwardStatus.PAST)
                .stream()
                .filter(before -> AwardKey.of(before).equals(AwardKey.of(a))
                        && !before.id().equals(a.id()))
                .map(before -> new Explanation.Earlier(
                        before.id(),
                        before.detail(),
                        before.status(),
                        before.resultVersion(),
                        before.rulebookVersion(),
                        before.changedAt()))
                .toList();
    }
}
