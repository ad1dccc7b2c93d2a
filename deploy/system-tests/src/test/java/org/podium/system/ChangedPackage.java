package org.podium.system;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.podium.local.play.pack.Expected;
import org.podium.local.play.verify.Recomputation;

/** A copy of a package in which something is different. */
final class ChangedPackage {
    static final Path CONTESTS = Cli.ROOT.resolve("deploy/contests");

    private ChangedPackage() {}

    static Path copy(Path contest, Path folder) throws IOException {
        Path copy = Files.createTempDirectory(folder, contest.getFileName() + "-");
        try (Stream<Path> files = Files.walk(contest)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = copy.resolve(contest.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        return copy;
    }

    /** A copy of which one file says something else. */
    static Path copy(Path contest, Path folder, String file, String from, String to) throws IOException {
        Path copy = copy(contest, folder);
        String text = Files.readString(copy.resolve(file));
        if (!text.contains(from)) {
            throw new AssertionError(file + " does not say " + from);
        }
        Files.writeString(copy.resolve(file), text.replace(from, to));
        return copy;
    }

    /** Writes into {@code expected/} what is recomputed from its files. */
    static void expect(Path copy, Recomputation recomputed) throws IOException {
        for (String file : Expected.COLUMNS.keySet()) {
            List<String> columns = Expected.COLUMNS.get(file);
            try (Writer writer = Files.newBufferedWriter(copy.resolve("expected/" + file + ".csv"));
                    CSVPrinter rows = new CSVPrinter(writer, CSVFormat.RFC4180)) {
                rows.printRecord(columns);
                rows.printRecords(recomputed.rows(file));
            }
        }
    }
}
