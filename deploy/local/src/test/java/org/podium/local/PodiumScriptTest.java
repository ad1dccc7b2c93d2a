package org.podium.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code ./podium} as a person meets it: which JDK it finds, and what it says when there is none. */
class PodiumScriptTest {

    private final Path script = Path.of(System.getProperty("podium.project"), "podium");

    @TempDir
    private Path place = Path.of("");

    private Path tools = Path.of("");

    private record Run(int exit, String out, String err) {}

    @BeforeEach
    void only_the_tools_that_every_machine_has() throws IOException {
        tools = Files.createDirectory(place.resolve("tools"));
        for (String tool : List.of("bash", "dirname", "readlink", "sed", "head", "tr")) {
            for (String directory : List.of("/usr/bin", "/bin")) {
                if (Files.exists(Path.of(directory, tool))) {
                    program(tools.resolve(tool), "exec " + directory + "/" + tool + " \"$@\"");
                }
            }
        }
    }

    @Test
    void the_jdk_of_java_home_is_taken() throws Exception {
        Path jdk = jdk("jdk with a space-21", "21.0.4");

        assertThat(podium(script, jdk.toString(), "")).isEqualTo(new Run(0, jdk + "\n", ""));
    }

    @Test
    void a_java_home_that_is_too_old_is_passed_over() throws Exception {
        Path old = jdk("old", "17.0.15");
        Path usable = jdk("places/newer", "25.0.1");
        Path other = jdk("places/older", "21.0.1");

        assertThat(podium(script, old.toString(), other + ":" + usable)).isEqualTo(new Run(0, usable + "\n", ""));
    }

    @Test
    void the_java_on_the_path_is_followed_through_its_links() throws Exception {
        Path jdk = jdk("real/jdk", "23");
        Files.createSymbolicLink(tools.resolve("java"), jdk.resolve("bin/java"));

        assertThat(podium(script, "", "").out()).isEqualTo(jdk.toRealPath() + "\n");
    }

    @Test
    void a_jre_without_a_compiler_is_no_jdk() throws Exception {
        Path jre = jdk("jre", "25");
        Files.delete(jre.resolve("bin/javac"));

        assertThat(podium(script, jre.toString(), "").exit()).isEqualTo(4);
    }

    @Test
    void without_a_usable_jdk_one_line_says_what_was_found_and_what_to_do() throws Exception {
        Path old = jdk("old", "17.0.15");

        Run run = podium(script, old.toString(), "");

        assertThat(run.exit()).isEqualTo(4);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).singleElement().asString().contains("JDK 21 or newer", "(17)", "JAVA_HOME");
    }

    @Test
    void it_works_through_a_link_from_a_directory_with_a_space() throws Exception {
        Path jdk = jdk("jdk", "21");
        Path link = Files.createDirectory(place.resolve("a b")).resolve("podium");
        Files.createSymbolicLink(link, script);

        assertThat(podium(link, jdk.toString(), "").exit()).isZero();
    }

    private Path jdk(String name, String version) throws IOException {
        Path jdk = place.resolve(name);
        Files.createDirectories(jdk.resolve("bin"));
        for (String program : List.of("java", "javac")) {
            program(jdk.resolve("bin").resolve(program), "exit 9");
        }
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        return jdk;
    }

    private static void program(Path file, String body) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Run podium(Path from, String javaHome, String places) throws IOException, InterruptedException {
        Path out = Files.createTempFile(place, "out", "");
        Path err = Files.createTempFile(place, "err", "");
        ProcessBuilder builder = new ProcessBuilder(from.toString(), "jdk")
                .directory(place.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", tools.toString());
        builder.environment().put("HOME", place.toString());
        builder.environment().put("JAVA_HOME", javaHome);
        builder.environment()
                .put(
                        "PODIUM_JDK_PLACES",
                        places.isEmpty() ? place.resolve("none").toString() : places);
        int exit = builder.start().waitFor();
        return new Run(
                exit, Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
    }
}
