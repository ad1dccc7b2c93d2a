package org.podium.local.play;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.podium.local.Podium;
import org.podium.local.play.pack.ContestPackage;
import org.podium.local.play.pack.PackageRefused;
import org.podium.local.play.report.Comparison;
import org.podium.local.play.verify.Recomputation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Recomputes a package offline. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Recompute findings, ranking and awards of a package from its files alone; exit 1 and every"
                + " difference where they are not what its expected files say.")
public final class VerifyCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PACKAGE", description = "The folder of the package.")
    private Path directory = Path.of(".");

    @Override
    public Integer call() throws IOException {
        PrintWriter out = Plays.standardOutput();
        try {
            ContestPackage pack = ContestPackage.read(directory);
            List<Comparison.Difference> differences = Comparison.of(pack.expected(), new Recomputation(pack)::rows);
            differences.forEach(difference -> {
                out.println(difference);
                markBehind(pack, difference, out);
            });
            out.println(
                    differences.isEmpty()
                            ? pack.name() + ": recomputed from its files, everything agrees"
                            : pack.name() + ": " + differences.size() + " differences");
            out.flush();
            return differences.isEmpty() ? Podium.DONE : Podium.FAILED;
        } catch (PackageRefused refused) {
            refused.faults().forEach(fault -> System.err.println("podium verify: " + fault));
            return Podium.FAILED;
        } catch (IllegalArgumentException unsound) {
            System.err.println("podium verify: " + unsound.getMessage());
            return Podium.FAILED;
        }
    }

    /** A total that differs comes from a mark of this entry, not from its neighbours. */
    private static void markBehind(ContestPackage pack, Comparison.Difference difference, PrintWriter out) {
        boolean total = difference.file().equals("ranking")
                && !difference
                        .expected()
                        .getOrDefault("total", "")
                        .equals(difference.actual().getOrDefault("total", ""));
        if (total) {
            String stage = difference.about().substring(0, difference.about().indexOf(' '));
            String entry = difference.about().substring(difference.about().lastIndexOf(' ') + 1);
            out.println("  changed mark: marks.csv has for " + entry + " "
                    + pack.marksOf(stage, entry).values().stream()
                            .map(mark -> mark.component() + " " + (mark.absent() ? mark.status() : mark.score()))
                            .collect(Collectors.joining(", ")));
        }
    }
}
