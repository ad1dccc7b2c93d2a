package org.podium.local.platform;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Command lines of JVMs, on the JDK that this program runs on. */
public final class JavaCommand {

    private JavaCommand() {}

    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /**
     * Options of every part: small heap, one collector thread, an end instead of a half-dead process. And without the
     * optimizing compiler: of a start and a play of Tianjin it took a third of all processor time (measured: 209 s with
     * it, started late, and 143 s without), and what runs on one machine for a trial does not live long enough to earn
     * that back.
     */
    public static List<String> options(int heapMegabytes) {
        return new ArrayList<>(List.of(
                java(),
                "-Xmx" + heapMegabytes + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-Duser.timezone=UTC",
                "--enable-native-access=ALL-UNNAMED"));
    }

    /**
     * Classes as they were loaded, kept for the next start: half of a start's work. It is written when the process
     * ends, which takes seconds: so only for programs that no build of ours changes, and only where a second start is
     * to be expected.
     */
    public static List<String> archive(DataDir data, Settings settings, String process) {
        return settings.lasting()
                ? List.of(
                        "-XX:+AutoCreateSharedArchive",
                        "-XX:SharedArchiveFile=" + data.archives().resolve(process + ".jsa"),
                        "-Xlog:cds=off",
                        "-Xlog:cds+dynamic=off")
                : List.of();
    }

    /** A main class of the launcher, from its staged copy. */
    public static List<String> ofLauncher(
            DataDir data, int heapMegabytes, Class<?> main, List<String> properties, String... arguments) {
        Path staged = data.app().resolve("local");
        List<String> command = new ArrayList<>(options(heapMegabytes));
        command.add("-Djava.util.logging.SimpleFormatter.format=%1$tFT%1$tT.%1$tLZ %4$s %3$s %5$s%6$s%n");
        command.addAll(properties);
        command.add("-cp");
        command.add(staged.resolve("podium-local.jar") + File.pathSeparator + staged.resolve("lib") + "/*");
        command.add(main.getName());
        command.addAll(List.of(arguments));
        return command;
    }
}
