package org.podium.rulebook.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.podium.rulebook.Contest;
import org.podium.rulebook.Contest.Awaited;
import org.podium.rulebook.Contest.Part;
import org.podium.rulebook.Contest.StageDates;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.Scoring;
import org.podium.rulebook.Text;

/** What a notice left to later ones and is still open, and where the plan slips. */
public final class Outlook {

    private Outlook() {}

    /** A planned day that is past or was set later; warns, never blocks. @param stage by name */
    public record Slip(String stage, LocalDate planned, Text sentence) {}

    /** In the order of the rulebook. No day of a stage that is cancelled is awaited. */
    public static List<Awaited> outstanding(Rulebook rulebook) {
        return rulebook.contest().awaited().stream()
                .filter(awaited -> !complete(awaited, rulebook))
                .toList();
    }

    private static boolean complete(Awaited awaited, Rulebook rulebook) {
        return switch (awaited.what()) {
            case REGISTRATION -> rulebook.registration().closes() != null;
            case STAGE_DATES -> settled(rulebook.contest(), awaited.of());
            case QUOTAS -> {
                Scoring.Qualification qualification = rulebook.scoring().qualification();
                yield qualification != null && !qualification.quotas().isEmpty();
            }
            case ATTACHMENT ->
                rulebook.contest().attachments().stream()
                        .anyMatch(a -> a.name().equals(awaited.of()) && a.version() != null);
        };
    }

    private static boolean settled(Contest contest, @Nullable String stage) {
        return stage != null
                && (contest.cancellation(new Part(stage, null, null, null)).isPresent()
                        || contest.daysOf(stage).flatMap(StageDates::first).isPresent());
    }

    /** Stages whose planned day is past although no day is announced, or that were announced to end after it. */
    public static List<Slip> slips(Rulebook rulebook, LocalDate today) {
        List<Slip> slips = new ArrayList<>();
        for (Contest.Stage stage : rulebook.contest().stages()) {
            StageDates dates = rulebook.contest().daysOf(stage.name()).orElse(null);
            if (dates != null && dates.planned() != null) {
                slip(stage, dates, dates.planned(), today).ifPresent(slips::add);
            }
        }
        return List.copyOf(slips);
    }

    private static Optional<Slip> slip(Contest.Stage stage, StageDates dates, LocalDate planned, LocalDate today) {
        LocalDate last = dates.last().orElse(null);
        if (last == null && !today.isAfter(planned)) {
            return Optional.empty();
        }
        if (last != null && !last.isAfter(planned)) {
            return Optional.empty();
        }
        Text label = stage.label();
        Text sentence = last == null
                ? new Text(
                        "%s拟于 %s 前举行，日期仍未公布".formatted(label.zh(), planned),
                        "%s was planned by %s and has no day yet".formatted(label.en(), planned))
                : new Text(
                        "%s拟于 %s 前举行，现定至 %s".formatted(label.zh(), planned, last),
                        "%s was planned by %s and now ends on %s".formatted(label.en(), planned, last));
        return Optional.of(new Slip(stage.name(), planned, sentence));
    }
}
