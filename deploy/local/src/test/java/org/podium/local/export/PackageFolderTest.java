package org.podium.local.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackageFolderTest {

    @TempDir
    private Path directory = Path.of("");

    @Test
    void nobody_but_the_owner_reads_it() throws IOException {
        Path root = directory.resolve("a/package");
        PackageFolder folder = PackageFolder.fresh(root);
        folder.text("story.yaml", "[]\n");
        folder.table("expected/outcomes.csv", List.of("entry"), List.of());

        assertThat(permissions(root)).isEqualTo("rwx------");
        assertThat(permissions(root.resolve("expected"))).isEqualTo("rwx------");
        assertThat(permissions(root.resolve("story.yaml"))).isEqualTo("rw-------");
        assertThat(permissions(root.resolve("expected/outcomes.csv"))).isEqualTo("rw-------");
    }

    @Test
    void tables_are_rfc_4180_and_a_column_that_a_row_does_not_know_is_empty() throws IOException {
        PackageFolder.fresh(directory)
                .sheet(
                        "marks.csv",
                        List.of("entry", "score"),
                        List.of(Map.of("entry", "a \"b\", c"), Map.of("score", "1")));

        assertThat(Files.readString(directory.resolve("marks.csv")))
                .isEqualTo("entry,score\r\n\"a \"\"b\"\", c\",\r\n\"\",1\r\n");
    }

    @Test
    void a_folder_that_holds_something_is_refused_and_nothing_is_written() throws IOException {
        Files.writeString(directory.resolve("mine.txt"), "mine");

        assertThatThrownBy(() -> PackageFolder.fresh(directory))
                .isInstanceOf(ExportRefused.class)
                .hasMessageContaining("is not empty");
        assertThatThrownBy(() -> PackageFolder.fresh(directory.resolve("mine.txt")))
                .isInstanceOf(ExportRefused.class);
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
