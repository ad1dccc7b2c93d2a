package org.podium.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.reading.Problem;
import org.podium.rulebook.reading.Reading;
import org.podium.rulebook.reading.Rulebooks;
import org.podium.rulebook.reading.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Reads a rulebook offline and says everything that is wrong with it. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Read a rulebook and say all that is wrong with it, with path and line; exit 1 when refused.")
public final class Check implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "RULEBOOK", description = "rulebook.yaml, or the package it lies in")
    private @Nullable Path given;

    @Override
    public Integer call() throws IOException {
        Path file = given == null ? Path.of("rulebook.yaml") : given;
        Path rulebook = Files.isDirectory(file) ? file.resolve("rulebook.yaml") : file;
        if (!Files.isReadable(rulebook)) {
            throw new IOException("no file to read at " + rulebook);
        }
        Reading reading = Rulebooks.read(Files.readString(rulebook, StandardCharsets.UTF_8), rulebook.toString());
        reading.problems().forEach(problem -> say(rulebook, problem));
        long errors = reading.problems().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .count();
        if (reading.rulebook().isEmpty()) {
            System.out.println(rulebook + " is refused: " + errors + (errors == 1 ? " error" : " errors"));
            return Podium.FAILED;
        }
        accepted(rulebook, reading.rulebook().get());
        return Podium.DONE;
    }

    private static void accepted(Path file, Rulebook rulebook) {
        System.out.println(file + " is a rulebook: " + Rulebooks.hash(rulebook));
    }

    private static void say(Path file, Problem problem) {
        System.out.println(file + (problem.line() > 0 ? ":" + problem.line() : "") + " "
                + problem.severity().name().toLowerCase(Locale.ROOT) + " at "
                + (problem.path().isEmpty() ? "/" : problem.path()) + ": "
                + problem.message().en());
        System.out.println("    " + problem.message().zh());
    }
}
