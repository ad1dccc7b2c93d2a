package org.podium.rulebook.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.podium.rulebook.AwardRule;
import org.podium.rulebook.Contest;
import org.podium.rulebook.Contest.Cancellation;
import org.podium.rulebook.Contest.Merger;
import org.podium.rulebook.Contest.Part;
import org.podium.rulebook.Contest.Stage;
import org.podium.rulebook.EligibilityRule.TeamSize;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.announcement.Announced;

/** What is cancelled or merged is there, once, and what is ranked together is marked and made up alike. */
final class AnnouncementChecks {

    private final Rulebook rulebook;
    private final Contest contest;
    private final Problems problems;
    private final Names names;

    private AnnouncementChecks(Rulebook rulebook, Problems problems) {
        this.rulebook = rulebook;
        this.contest = rulebook.contest();
        this.problems = problems;
        this.names = new Names(problems);
    }

    static void check(Rulebook rulebook, Problems problems) {
        AnnouncementChecks checks = new AnnouncementChecks(rulebook, problems);
        checks.cancellations();
        checks.mergers();
    }

    private void cancellations() {
        Set<Part> seen = new HashSet<>();
        List<Cancellation> all = contest.cancellations();
        for (int i = 0; i < all.size(); i++) {
            String path = "/contest/cancellations/" + i;
            part(path + "/of", all.get(i).part());
            if (!seen.add(all.get(i).part())) {
                problems.error(path + "/of", "已经取消", "this is cancelled already");
            }
        }
    }

    private void mergers() {
        Map<Part, String> merged = new HashMap<>();
        List<Merger> all = contest.mergers();
        for (int i = 0; i < all.size(); i++) {
            String path = "/contest/mergers/" + i;
            Merger merger = all.get(i);
            part(path + "/from", merger.from());
            part(path + "/into", merger.into());
            if (!named(merger)) {
                problems.error(
                        path + "/into",
                        "into 只能写 from 也写明的项，且不能换阶段",
                        "into names only what from names too, and no other stage");
                continue;
            }
            for (Part from : pools(merger.from())) {
                String before = merged.putIfAbsent(from, merger.id());
                if (before != null) {
                    problems.error(
                            path + "/from",
                            words(from) + " 已按 " + before + " 合并",
                            words(from) + " is merged by " + before + " already");
                }
                pair(path, merger, from, from.with(merger.into()));
            }
        }
    }

    private static boolean named(Merger merger) {
        Part from = merger.from();
        Part into = merger.into();
        return (into.region() == null || from.region() != null)
                && (into.skill() == null || from.skill() != null)
                && (into.division() == null || from.division() != null)
                && (into.stage() == null || into.stage().equals(from.stage()));
    }

    private void part(String path, Part part) {
        names.known(path + "/stage", part.stage(), Names.of(contest.stages(), Stage::name));
        names.known(path + "/skill", part.skill(), Names.of(contest.skills(), Contest.Skill::name));
        names.known(path + "/division", part.division(), Names.of(contest.divisions(), Contest.Division::name));
        names.region(path + "/region", part.region());
        boolean somewhere = contest.stages().stream()
                .anyMatch(stage -> stage.regional()
                        && (part.stage() == null || part.stage().equals(stage.name())));
        if (part.region() != null && !somewhere) {
            problems.error(path + "/region", "此处没有分赛区举行的阶段", "no stage of it is held by region");
        }
    }

    /** Every pool of a part, as far as the rulebook lists them: of regions only the one that is named. */
    private List<Part> pools(Part part) {
        List<Part> pools = new ArrayList<>();
        for (Stage stage : contest.stages()) {
            for (Contest.Skill skill : contest.skills()) {
                for (Contest.Division division : contest.divisions()) {
                    String region = stage.regional() ? part.region() : null;
                    Part pool = new Part(stage.name(), region, skill.name(), division.name());
                    if (part.covers(pool)) {
                        pools.add(pool);
                    }
                }
            }
        }
        return pools;
    }

    private void pair(String path, Merger merger, Part from, Part into) {
        if (from.equals(into)) {
            problems.error(path + "/into", words(from) + " 不能并入自身", words(from) + " cannot be merged into itself");
            return;
        }
        Announced.merger(contest, into)
                .ifPresent(further -> problems.error(
                        path + "/into",
                        words(into) + " 已按 " + further.id() + " 并入别组",
                        words(into) + " is itself merged into another by " + further.id()));
        standing(path, merger, from, into);
        if (!components(from).equals(components(into))) {
            problems.error(
                    path,
                    "%s 与 %s 的计分部分或权重不同，不能一起排名".formatted(words(from), words(into)),
                    "%s and %s are marked by different weights and cannot be ranked together"
                            .formatted(words(from), words(into)));
        }
        if (!sizes(from).equals(sizes(into))) {
            problems.error(
                    path,
                    "%s 与 %s 每队人数不同，不能一起排名".formatted(words(from), words(into)),
                    "%s and %s have teams of different sizes and cannot be ranked together"
                            .formatted(words(from), words(into)));
        }
        if (!awards(from).equals(awards(into))) {
            problems.warning(
                    path,
                    "%s 的奖励规则不同，合并后一律按 %s 的规则评奖".formatted(words(from), words(into)),
                    "%s has award rules of its own; merged, all are given awards by those of %s"
                            .formatted(words(from), words(into)));
        }
    }

    /**
     * What is cancelled takes nobody in, and is not held elsewhere. What took somebody in may be cancelled later, and so may
     * what went there: it may have been kept apart. Neither takes the other along.
     */
    private void standing(String path, Merger merger, Part from, Part into) {
        for (Cancellation cancellation : contest.cancellations()) {
            boolean taken = cancellation.part().covers(into);
            boolean later = cancellation.day().isAfter(merger.day());
            if (cancellation.part().covers(from) && !taken && !later) {
                problems.error(
                        path + "/from",
                        words(from) + " 已按 " + cancellation.id() + " 取消，不能再合并",
                        words(from) + " is cancelled by " + cancellation.id() + " and cannot be merged");
            }
            if (taken && !later) {
                problems.error(
                        path + "/into",
                        words(into) + " 已按 " + cancellation.id() + " 取消，不能并入",
                        words(into) + " is cancelled by " + cancellation.id() + " and takes nobody in");
            } else if (taken && Announced.covering(contest, from).isEmpty()) {
                problems.warning(
                        path + "/from",
                        "%s 已按 %s 取消；并入其中的 %s 未写明取消，其报名继续有效".formatted(words(into), cancellation.id(), words(from)),
                        "%s is cancelled by %s; entries of %s, to be held with it, stand unless that is cancelled too"
                                .formatted(words(into), cancellation.id(), words(from)));
            }
        }
    }

    private Map<String, Integer> components(Part pool) {
        return rulebook.scoring()
                .of(word(pool.skill()), word(pool.stage()), pool.region())
                .weights()
                .components();
    }

    private Set<List<Integer>> sizes(Part pool) {
        Set<List<Integer>> sizes = new HashSet<>();
        rulebook.registration().eligibility().stream()
                .filter(TeamSize.class::isInstance)
                .map(TeamSize.class::cast)
                .filter(rule -> rule.holdsFor(word(pool.skill()), word(pool.division())))
                .forEach(rule -> sizes.add(List.of(rule.min(), rule.max())));
        return sizes;
    }

    private List<AwardRule> awards(Part pool) {
        return rulebook.awards().rules().stream()
                .filter(rule -> rule.holdsFor(word(pool.skill()), word(pool.division())))
                .toList();
    }

    private static String word(@Nullable String name) {
        return name == null ? "" : name;
    }

    private static String words(Part pool) {
        String place = word(pool.stage()) + " " + word(pool.region());
        return (place.strip() + " " + word(pool.skill()) + " " + word(pool.division())).strip();
    }
}
