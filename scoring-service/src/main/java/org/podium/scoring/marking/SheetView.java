package org.podium.scoring.marking;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A sheet as somebody may see it.
 *
 * @param mine whether the open entry or correction is the caller's own, so that another person must confirm it
 * @param components the marks that count, or the caller's own open entry; never what a second person has still to key
 */
public record SheetView(
        String code,
        SheetStatus status,
        boolean mine,
        long version,
        @Nullable Map<String, MarkView> components) {

    public record MarkView(
            MarkStatus status,
            @Nullable String score,
            @Nullable Integer minutes) {
        static MarkView of(ComponentMark mark) {
            BigDecimal score = mark.score();
            return new MarkView(mark.status(), score == null ? null : score.toPlainString(), mark.minutes());
        }
    }

    /** One keying, for those who look into the history of a sheet. */
    public record VersionView(
            int number,
            Purpose purpose,
            @Nullable Integer about,
            @Nullable Boolean agrees,
            @Nullable String reason,
            String by,
            Instant at,
            Map<String, MarkView> components) {
        static VersionView of(MarkVersion m) {
            return new VersionView(
                    m.number(),
                    m.purpose(),
                    m.about(),
                    m.agrees(),
                    m.reason(),
                    m.writtenBy(),
                    m.writtenAt(),
                    marks(m.components()));
        }
    }

    static SheetView of(Sheet sheet, String caller, @Nullable MarkVersion shown) {
        return new SheetView(
                sheet.code(),
                sheet.status(),
                caller.equals(sheet.openBy()),
                sheet.version(),
                shown == null ? null : marks(shown.components()));
    }

    static Map<String, MarkView> marks(Map<String, ComponentMark> marks) {
        Map<String, MarkView> view = new TreeMap<>();
        marks.forEach((name, mark) -> view.put(name, MarkView.of(mark)));
        return view;
    }
}
