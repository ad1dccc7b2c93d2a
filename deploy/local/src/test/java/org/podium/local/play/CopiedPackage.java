package org.podium.local.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.podium.local.play.pack.ContestPackage;
import org.podium.local.play.pack.Fault;
import org.podium.local.play.pack.PackageRefused;
import org.podium.local.play.report.Comparison;
import org.podium.local.play.verify.Recomputation;

/** A package as it stands in the repository, copied so that a test can change what is in its files. */
record CopiedPackage(Path directory) {
    static CopiedPackage of(String contest, Path directory) throws IOException {
        Path original = Path.of("..", "contests", contest);
        try (Stream<Path> files = Files.walk(original)) {
            for (Path file : files.toList()) {
                Path to = directory.resolve(original.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(file, to);
                }
            }
        }
        return new CopiedPackage(directory);
    }

    Path file(String name) {
        return directory.resolve(name);
    }

    ContestPackage read() throws IOException, PackageRefused {
        return ContestPackage.read(directory);
    }

    List<Comparison.Difference> verified() throws IOException, PackageRefused {
        ContestPackage pack = read();
        return Comparison.of(pack.expected(), new Recomputation(pack)::rows);
    }

    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        assertThatExceptionOfType(PackageRefused.class)
                .isThrownBy(this::read)
                .satisfies(refused -> faults.addAll(refused.faults()));
        return faults;
    }

    void change(String file, String before, String after) throws IOException {
        Path path = file(file);
        String text = Files.readString(path);
        assertThat(text).contains(before);
        Files.writeString(path, text.replace(before, after));
    }
}
