package org.podium.local.play.pack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    /** The entry's marks by component; empty for one that did not come to the start. */
    public Map<String, MarkRow> marksOf(String entry) {
        Map<String, MarkRow> byComponent = new LinkedHashMap<>();
        marks.getOrDefault(entry, List.of()).forEach(row -> byComponent.put(row.component(), row));
        return byComponent;
    }
}
