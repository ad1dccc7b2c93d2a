package org.podium.rulebook.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.podium.rulebook.Contest;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.Scoring.OtherWeights;
import org.podium.rulebook.Scoring.Qualification;
import org.podium.rulebook.Scoring.Quota;

/** Stages follow one another, quotas speak of pools that exist, and weights of single pools are whole. */
final class QualificationChecks {

    private final Rulebook rulebook;
    private final Problems problems;
    private final Names names;
    private final List<String> stages;
    private final Set<String> skills;

    private QualificationChecks(Rulebook rulebook, Problems problems) {
        this.rulebook = rulebook;
        this.problems = problems;
        this.names = new Names(problems);
        this.stages = rulebook.contest().stageNames();
        this.skills = Names.of(rulebook.contest().skills(), Contest.Skill::name);
    }

    static void check(Rulebook rulebook, Problems problems) {
        QualificationChecks checks = new QualificationChecks(rulebook, problems);
        checks.otherWeights();
        Qualification qualification = rulebook.scoring().qualification();
        if (qualification != null) {
            checks.stages(qualification);
            checks.quotas(qualification.quotas());
        } else if (rulebook.contest().stages().stream().anyMatch(Contest.Stage::regional)) {
            problems.warning(
                    "/scoring",
                    "有分赛区举行的阶段，但未说明如何入围下一阶段（qualification）",
                    "a stage is held by region, and nothing says who goes on from it (qualification)");
        }
    }

    private void stages(Qualification qualification) {
        String path = "/scoring/qualification";
        names.known(path + "/from", qualification.from(), stages);
        names.known(path + "/to", qualification.to(), stages);
        int from = stages.indexOf(qualification.from());
        int to = stages.indexOf(qualification.to());
        if (from >= 0 && to >= 0 && from >= to) {
            problems.error(
                    path + "/to",
                    qualification.to() + " 不在 " + qualification.from() + " 之后",
                    qualification.to() + " does not come after " + qualification.from());
        }
    }

    private void quotas(List<Quota> quotas) {
        Set<String> divisions = Names.of(rulebook.contest().divisions(), Contest.Division::name);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < quotas.size(); i++) {
            String path = "/scoring/qualification/quotas/" + i;
            Quota quota = quotas.get(i);
            names.region(path + "/region", quota.region());
            names.known(path + "/skill", quota.skill(), skills);
            names.known(path + "/division", quota.division(), divisions);
            names.atLeast(path + "/places", 0, quota.places());
            if (!seen.add(quota.region() + " " + quota.skill() + " " + quota.division())) {
                problems.error(path, "同一名额已经给出", "a quota for these is given already");
            }
        }
    }

    private void otherWeights() {
        List<OtherWeights> others = rulebook.scoring().otherWeights();
        Set<String> components = rulebook.scoring().weights().components().keySet();
        for (int i = 0; i < others.size(); i++) {
            String path = "/scoring/otherWeights/" + i;
            OtherWeights other = others.get(i);
            names.allKnown(path + "/skills", other.skills(), skills);
            names.allKnown(path + "/stages", other.stages(), stages);
            for (int j = 0; j < other.regions().size(); j++) {
                names.region(path + "/regions/" + j, other.regions().get(j));
            }
            ScoringChecks.weights(path + "/components", other.components(), problems);
            if (!other.components().keySet().equals(components)) {
                problems.error(
                        path + "/components",
                        "计分部分须与 weights 相同：" + components,
                        "the components are those of weights: " + components);
            }
        }
    }
}
