package org.podium.local.play.pack;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/** A contest in a folder, read and found sound. */
public record ContestPackage(
        Path directory,
        String rulebook,
        Map<String, Unit> units,
        Map<String, Entry> entries,
        Map<String, List<MarkRow>> marks,
        List<Step> story,
        Expected expected) {

    /** @throws PackageRefused with every fault at once */
    public static ContestPackage read(Path directory) throws IOException, PackageRefused {
        return new PackageReader(directory).read();
    }

    public String name() {
        return String.valueOf(directory.toAbsolutePath().normalize().getFileName());
    }

    public Unit unit(String uscc) {
        Unit unit = units.get(uscc);
        if (unit == null) {
            throw new IllegalArgumentException("no unit " + uscc);
        }
        return unit;
    }

    public Entry entry(String code) {
        Entry entry = entries.get(code);
        if (entry == null) {
            throw new IllegalArgumentException("no entry " + code);
        }
        return entry;
    }

    /** The entry that was handed in under this reference of its portal; without one an entry is handed in by its name. */
    public String called(String reference) {
        return entries.values().stream()
                .filter(entry -> entry.portalReference().equals(reference))
                .map(Entry::entry)
                .findFirst()
                .orElse(reference);
    }

    /** The regions that marks were given in; none where every stage is for all. */
    public List<String> regions() {
        return regions(row -> true);
    }

    public List<String> regions(String stage) {
        return regions(row -> row.stage().equals(stage));
    }

    private List<String> regions(Predicate<MarkRow> of) {
        return marks.values().stream()
                .flatMap(List::stream)
                .filter(of)
                .map(MarkRow::region)
                .filter(region -> !region.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    /** Empty where the package gives no times. */
    public Optional<Instant> firstSubmission() {
        return entries.values().stream()
                .map(Entry::submittedAt)
                .filter(Objects::nonNull)
                .map(OffsetDateTime::toInstant)
                .min(Comparator.naturalOrder());
    }

    /** The entry's marks in a stage by component; empty for one that did not come to its start. */
    public Map<String, MarkRow> marksOf(String stage, String entry) {
        Map<String, MarkRow> byComponent = new LinkedHashMap<>();
        marks.getOrDefault(entry, List.of()).stream()
                .filter(row -> row.stage().equals(stage))
                .forEach(row -> byComponent.put(row.component(), row));
        return byComponent;
    }
}
