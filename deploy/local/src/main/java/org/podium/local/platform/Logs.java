package org.podium.local.platform;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The log files of the parts. */
public final class Logs {

    private static final String ENDING = ".log";
    private static final int BLOCK = 64 * 1024;
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    private Logs() {}

    /** The parts that have a log here, by name; those of the run before are not among them. */
    public static List<String> known(DataDir data) throws IOException {
        if (!Files.isDirectory(data.log())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(data.log())) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .sorted()
                    .toList();
        }
    }

    /** The last lines of a log, without reading the whole of it; empty when there is no such file. */
    public static List<String> tail(Path log, int lines) throws IOException {
        if (!Files.exists(log)) {
            return List.of();
        }
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] end = bytes(file, beginOf(file, lines), file.length());
            return new String(end, StandardCharsets.UTF_8).lines().toList();
        }
    }

    /**
     * Writes the last lines of a log and then whatever is added to it, until the thread is interrupted. When the part begins a
     * new log, that one is followed from its first line.
     */
    public static void follow(Path log, int lines, OutputStream out) throws IOException, InterruptedException {
        long from = begin(log, lines);
        while (true) {
            Object inode = inode(log);
            try (FileInputStream file = new FileInputStream(log.toFile())) {
                file.skipNBytes(from);
                for (boolean over = false; !over; ) {
                    over = hasBegunAnew(log, inode);
                    file.transferTo(out);
                    out.flush();
                    TimeUnit.MILLISECONDS.sleep(over ? 0 : LOOK_EVERY.toMillis());
                }
            }
            from = 0;
        }
    }

    private static boolean hasBegunAnew(Path log, Object inode) throws IOException {
        return Files.exists(log) && !inode.equals(inode(log));
    }

    /** What stays the same when a file is renamed. */
    private static Object inode(Path log) throws IOException {
        Object key = Files.readAttributes(log, BasicFileAttributes.class).fileKey();
        return key == null ? log : key;
    }

    private static long begin(Path log, int lines) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            return beginOf(file, lines);
        }
    }

    /** Where the last so many lines begin. */
    private static long beginOf(RandomAccessFile file, int lines) throws IOException {
        long end = file.length();
        if (lines <= 0) {
            return end;
        }
        int left = lines;
        for (long to = end; to > 0; to = Math.max(0, to - BLOCK)) {
            long from = Math.max(0, to - BLOCK);
            byte[] block = bytes(file, from, to);
            for (int i = block.length - 1; i >= 0; i--) {
                boolean endsTheLast = from + i == end - 1;
                if (block[i] == '\n' && !endsTheLast && --left == 0) {
                    return from + i + 1;
                }
            }
        }
        return 0;
    }

    private static byte[] bytes(RandomAccessFile file, long from, long to) throws IOException {
        byte[] bytes = new byte[Math.toIntExact(to - from)];
        file.seek(from);
        file.readFully(bytes);
        return bytes;
    }

    /** Keeps the log of the run before as {@code .1}, so that a new run begins with an empty one. */
    static void rotate(Path log) throws IOException {
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
