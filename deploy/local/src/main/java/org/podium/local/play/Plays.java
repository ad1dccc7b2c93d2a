package org.podium.local.play;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.podium.local.Podium;

/** What the commands that play have in common. */
final class Plays {
    private Plays() {}

    /** UTF-8 whatever the locale of the machine, since names are Chinese. */
    static PrintWriter standardOutput() {
        return new PrintWriter(
                new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8), true);
    }

    /** Beside the report, else in the platform's data. */
    static Path certificates(Podium podium, @Nullable Path report, Path directory) {
        String name = String.valueOf(directory.toAbsolutePath().normalize().getFileName());
        if (report == null) {
            return podium.data().root().resolve("certificates").resolve(name);
        }
        String file = String.valueOf(report.getFileName()).replaceAll("\\.json$", "");
        return report.toAbsolutePath().resolveSibling(file + "-certificates").resolve(name);
    }

    static boolean verdict(Run run, PrintWriter out) {
        if (!run.differences().isEmpty()) {
            out.println();
            out.println(run.differences().size() + " differences from expected/:");
            run.differences().forEach(difference -> out.println("  " + difference));
        }
        if (run.parked() > 0) {
            out.println();
            out.println(run.parked() + " events are parked; see parked in the report, and /<service>/v1/parked-events");
        }
        out.flush();
        return run.asExpected();
    }
}
