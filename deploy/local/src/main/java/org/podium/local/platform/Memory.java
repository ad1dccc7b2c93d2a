package org.podium.local.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How much memory a process and its children hold. */
final class Memory {

    private Memory() {}

    /**
     * Bytes; 0 when the process is gone. Where the kernel tells it, memory that several processes share (PostgreSQL's
     * buffers) is counted once.
     */
    static long of(long pid) {
        return ProcessHandle.of(pid)
                        .map(parent -> parent.children().findAny().isEmpty()
                                ? kilobytes(pid, List.of("status"), "VmRSS:")
                                : kilobytes(pid, List.of("smaps_rollup", "status"), "Pss:", "VmRSS:")
                                        + parent.descendants()
                                                .mapToLong(child -> kilobytes(
                                                        child.pid(),
                                                        List.of("smaps_rollup", "status"),
                                                        "Pss:",
                                                        "VmRSS:"))
                                                .sum())
                        .orElse(0L)
                * 1024;
    }

    private static long kilobytes(long pid, List<String> files, String... keys) {
        Path process = Path.of("/proc", Long.toString(pid));
        if (!Files.isDirectory(Path.of("/proc"))) {
            return byPs(pid);
        }
        for (String file : files) {
            try {
                for (String line : Files.readAllLines(process.resolve(file), StandardCharsets.UTF_8)) {
                    for (String key : keys) {
                        if (line.startsWith(key)) {
                            return Long.parseLong(line.replaceAll("[^0-9]", ""));
                        }
                    }
                }
            } catch (IOException e) {
                // the process has just ended, or the kernel keeps this file to its owner: the next file answers
                continue;
            }
        }
        return 0;
    }

    private static long byPs(long pid) {
        try {
            Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid))
                    .redirectErrorStream(true)
                    .start();
            String answer = new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return answer.matches("[0-9]+") ? Long.parseLong(answer) : 0;
        } catch (IOException e) {
            return 0;
        }
    }
}
