package org.podium.local.play;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.podium.local.Podium;
import org.podium.local.play.pack.ContestPackage;
import org.podium.local.play.pack.PackageRefused;
import org.podium.local.play.report.Comparison;
import org.podium.local.play.verify.ChangedMarks;
import org.podium.local.play.verify.Recomputation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Recomputes a package offline. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Recompute findings, ranking and awards of a package from its files alone; exit 1 with every"
                + " difference and every changed mark where they are not what its expected files say.")
public final class VerifyCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PACKAGE", description = "The folder of the package.")
    private Path directory = Path.of(".");

    @Override
    public Integer call() throws IOException {
        PrintWriter out = Plays.standardOutput();
        try {
            ContestPackage pack = ContestPackage.read(directory);
            List<Comparison.Difference> differences = Comparison.of(pack.expected(), new Recomputation(pack)::rows);
            List<String> changed = ChangedMarks.of(pack);
            differences.forEach(out::println);
            ChangedMarks.suspected(pack, differences).forEach(out::println);
            changed.forEach(out::println);
            int all = differences.size() + changed.size();
            out.println(
                    all == 0
                            ? pack.name() + ": recomputed from its files, everything agrees"
                            : pack.name() + ": " + all + " differences");
            out.flush();
            return all == 0 ? Podium.DONE : Podium.FAILED;
        } catch (PackageRefused refused) {
            refused.faults().forEach(fault -> System.err.println("podium verify: " + fault));
            return Podium.FAILED;
        } catch (IllegalArgumentException unsound) {
            System.err.println("podium verify: " + unsound.getMessage());
            return Podium.FAILED;
        }
    }
}
