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

    /** Options of every part: small heap, one collector thread, an end instead of a half-dead process. */
    public static List<String> options(int heapMegabytes) {
        return List.of(
                java(),
                "-Xmx" + heapMegabytes + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=" + (heapMegabytes < 128 ? 1 : 4),
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-Duser.timezone=UTC",
                "--enable-native-access=ALL-UNNAMED");
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
