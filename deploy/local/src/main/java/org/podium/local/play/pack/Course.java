package org.podium.local.play.pack;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.podium.rulebook.Contest.StageDates;
import org.podium.rulebook.Registration;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.reading.Reading;
import org.podium.rulebook.reading.Rulebooks;

/**
 * In which order a package is played: the steps of the story, and between them the window of registration and the stages.
 * Each of these comes before the first step that is later than its last day, or that speaks of what came of it; what is
 * left comes after the last step. Appeals belong to their stage: nothing of it is final before they are ruled on.
 */
public final class Course {
    private static final String WINDOW = "";

    private final List<Scene> scenes = new ArrayList<>();
    private final List<String> left = new ArrayList<>();
    private final List<Step.Appeal> appeals;
    private Rulebook rulebook;

    private Course(Rulebook rulebook, List<Step> story) {
        this.rulebook = rulebook;
        appeals = story.stream()
                .filter(Step.Appeal.class::isInstance)
                .map(Step.Appeal.class::cast)
                .toList();
        left.add(WINDOW);
        left.addAll(rulebook.contest().stageNames());
    }

    /**
     * @throws IllegalArgumentException where the rulebook, or one that an announcement makes of it, is none, or has no
     *     stage of the name that an appeal gives
     */
    public static List<Scene> of(ContestPackage pack) {
        Course course = new Course(sound(Rulebooks.read(pack.rulebook(), "rulebook.yaml")), pack.story());
        course.appeals.forEach(course::requireStage);
        pack.story().forEach(course::take);
        course.play(course.left.size());
        return List.copyOf(course.scenes);
    }

    private void take(Step step) {
        int due = 0;
        for (int i = 0; i < left.size(); i++) {
            if (needs(step, left.get(i)) || isOver(left.get(i), step.at())) {
                due = i + 1;
            }
        }
        play(due);
        if (step instanceof Step.Announcement announcement) {
            rulebook = sound(Rulebooks.amend(
                    Rulebooks.canonicalJson(rulebook), announcement.amendment().toString()));
        }
        if (!(step instanceof Step.Appeal)) {
            scenes.add(new Scene.Told(rulebook, step));
        }
    }

    private void play(int parts) {
        List<String> due = left.subList(0, parts);
        due.forEach(part -> scenes.add(part.equals(WINDOW) ? new Scene.Window(rulebook) : held(part)));
        due.clear();
    }

    private Scene held(String stage) {
        return new Scene.Held(
                rulebook,
                stage,
                appeals.stream().filter(appeal -> appeal.stage().equals(stage)).toList());
    }

    private void requireStage(Step.Appeal appeal) {
        List<String> stages = rulebook.contest().stageNames();
        if (!stages.contains(appeal.stage())) {
            throw new IllegalArgumentException("step " + appeal.number() + ": the rulebook has no stage "
                    + appeal.stage() + " (known: " + String.join(", ", stages) + ")");
        }
    }

    private boolean needs(Step step, String part) {
        return switch (step) {
            case Step.Announcement announcement -> false;
            case Step.EligibilityDecision decision -> part.equals(WINDOW);
            case Step.Correction correction -> part.equals(WINDOW);
            case Step.Substitution substitution -> part.equals(WINDOW);
            case Step.Withdrawal withdrawal -> part.equals(WINDOW);
            case Step.Fact fact -> part.equals(WINDOW);
            case Step.QualificationDecision decision -> part.equals(decision.stage());
            case Step.Penalty penalty -> part.equals(WINDOW) || part.equals(firstStage());
            case Step.Appeal appeal -> part.equals(appeal.stage());
            case Step.TieDecision tie -> true;
            case Step.Verification verification -> true;
            case Step.Nomination nomination -> true;
        };
    }

    private String firstStage() {
        return rulebook.contest().stages().getFirst().name();
    }

    private boolean isOver(String part, @Nullable OffsetDateTime at) {
        return at != null
                && last(part)
                        .map(day -> at.atZoneSameInstant(rulebook.contest().zoneId())
                                .toLocalDate()
                                .isAfter(day))
                        .orElse(false);
    }

    private Optional<LocalDate> last(String part) {
        if (part.equals(WINDOW)) {
            return Optional.ofNullable(rulebook.registration().closes()).map(Registration.Closes::day);
        }
        return Optional.ofNullable(rulebook.contest().dates().get(part)).flatMap(StageDates::last);
    }

    private static Rulebook sound(Reading reading) {
        return reading.rulebook()
                .orElseThrow(() -> new IllegalArgumentException("rulebook.yaml: " + reading.problems()));
    }
}
