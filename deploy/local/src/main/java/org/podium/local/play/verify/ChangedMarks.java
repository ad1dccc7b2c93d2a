package org.podium.local.play.verify;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.podium.local.play.pack.ContestPackage;
import org.podium.local.play.pack.MarkRow;
import org.podium.local.play.report.Comparison;

/** Which marks of a package are not those that its {@code expected/} comes from. */
public final class ChangedMarks {
    private static final int DECIMALS = 2;

    private ChangedMarks() {}

    /**
     * Mark by mark against {@code expected/marks.csv}: also those that cancel out, or that change no rank.
     *
     * @return one line each; none where the package keeps no such file
     */
    public static List<String> of(ContestPackage pack) {
        Map<String, MarkRow> expected = byPlace(pack.expected().marks());
        if (expected.isEmpty()) {
            return List.of();
        }
        Map<String, MarkRow> present = byPlace(pack.marks());
        TreeSet<String> places = new TreeSet<>(expected.keySet());
        places.addAll(present.keySet());
        List<String> changed = new ArrayList<>();
        for (String place : places) {
            String change = change(expected.get(place), present.get(place));
            if (!change.isEmpty()) {
                changed.add("changed mark: " + place + ": " + change);
            }
        }
        return changed;
    }

    /**
     * Where a package keeps no marks to compare with, nobody can know which mark of an entry it was: those that do not lead
     * to what is expected of it are told together, one line for each entry that is ranked otherwise.
     */
    public static List<String> suspected(ContestPackage pack, List<Comparison.Difference> differences) {
        return pack.expected().marks().isEmpty()
                ? differences.stream()
                        .filter(difference -> difference.file().equals("ranking"))
                        .map(difference -> suspicion(pack, difference))
                        .toList()
                : List.of();
    }

    private static String suspicion(ContestPackage pack, Comparison.Difference difference) {
        String about = difference.about();
        String stage = about.substring(0, about.indexOf(' '));
        String entry = about.substring(about.lastIndexOf(' ') + 1);
        String expected = difference.expected().getOrDefault("total", "");
        boolean total = !expected.equals(difference.actual().getOrDefault("total", ""));
        return "the marks of " + entry + " in marks.csv do not give " + (total ? "the total " + expected : "its rank")
                + ": "
                + pack.marksOf(stage, entry).values().stream()
                        .map(ChangedMarks::said)
                        .collect(Collectors.joining(", "));
    }

    private static String said(MarkRow mark) {
        return mark.component() + " " + (mark.absent() ? mark.status() : score(mark))
                + (mark.minutes().isEmpty() ? "" : " in " + mark.minutes() + " min");
    }

    private static Map<String, MarkRow> byPlace(Map<String, List<MarkRow>> marks) {
        Map<String, MarkRow> byPlace = new TreeMap<>();
        marks.values()
                .forEach(rows ->
                        rows.forEach(row -> byPlace.put(row.stage() + " " + row.entry() + " " + row.component(), row)));
        return byPlace;
    }

    private static String change(@Nullable MarkRow expected, @Nullable MarkRow present) {
        if (expected == null || present == null) {
            return expected == null ? "not expected" : "expected " + said(expected) + ", but there is none";
        }
        Map<String, String> before = cells(expected);
        Map<String, String> after = cells(present);
        return before.entrySet().stream()
                .filter(cell -> !cell.getValue().equals(after.get(cell.getKey())))
                .map(cell -> cell.getKey() + " expected " + shown(cell.getValue()) + ", is "
                        + shown(after.getOrDefault(cell.getKey(), "")))
                .collect(Collectors.joining("; "));
    }

    private static Map<String, String> cells(MarkRow mark) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("region", mark.region());
        cells.put("score", score(mark));
        cells.put("minutes", mark.minutes());
        cells.put("status", mark.status());
        cells.put("absent", String.join(";", mark.missing()));
        return cells;
    }

    /** However many decimals it is written with. */
    private static String score(MarkRow mark) {
        return mark.score().isEmpty()
                ? ""
                : new BigDecimal(mark.score())
                        .setScale(DECIMALS, RoundingMode.UNNECESSARY)
                        .toPlainString();
    }

    private static String shown(String cell) {
        return cell.isEmpty() ? "(empty)" : cell;
    }
}
