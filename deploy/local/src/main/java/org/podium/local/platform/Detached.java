package org.podium.local.platform;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts the supervisor in a session of its own: it survives the command, its terminal and Ctrl-C in it. */
public final class Detached {

    private Detached() {}

    public static Process supervisor(DataDir data, Settings settings) throws IOException {
        Files.createDirectories(data.log());
        Files.deleteIfExists(data.controlFile());
        Json.write(data.settingsFile(), settings);
        List<String> command = new ArrayList<>(ownSession());
        command.addAll(JavaCommand.ofLauncher(
                data,
                64,
                SupervisorMain.class,
                List.of("-Dpodium.project=" + settings.project()),
                data.root().toString()));
        File log = data.log("supervisor-output").toFile();
        return new ProcessBuilder(command)
                .directory(data.root().toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
    }

    private static List<String> ownSession() {
        if (isProgram("setsid")) {
            return List.of("setsid");
        }
        // macOS has no setsid program, but always this
        return isProgram("perl") ? List.of("perl", "-MPOSIX", "-e", "POSIX::setsid(); exec @ARGV") : List.of("nohup");
    }

    private static boolean isProgram(String name) {
        String path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
        return List.of(path.split(File.pathSeparator)).stream()
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, name)));
    }
}
