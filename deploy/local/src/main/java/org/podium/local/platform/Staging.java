package org.podium.local.platform;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Set;

/**
 * Copies the built programs into the data directory before they start, only what has changed. Running them in place
 * was rejected: a build beside a running platform rewrites jars under the feet of its processes.
 */
public final class Staging {

    private Staging() {}

    /** Makes {@code target} equal to {@code source}. */
    public static void mirror(Path source, Path target) throws IOException {
        if (!Files.isDirectory(source)) {
            throw new NoSuchFileException(source.toString(), null, "is not built");
        }
        Set<Path> wanted = new HashSet<>();
        Files.walkFileTree(source, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                Path copy = target.resolve(source.relativize(directory));
                wanted.add(copy);
                Files.createDirectories(copy);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path copy = target.resolve(source.relativize(file));
                wanted.add(copy);
                copy(file, attributes, copy);
                return FileVisitResult.CONTINUE;
            }
        });
        removeAllBut(wanted, target);
    }

    /** A library never changes under its name, so a second name for the same file is enough where the disk allows it. */
    static void copy(Path file, BasicFileAttributes attributes, Path copy) throws IOException {
        if (Files.exists(copy)
                && Files.size(copy) == attributes.size()
                && Files.getLastModifiedTime(copy).equals(attributes.lastModifiedTime())) {
            return;
        }
        Files.deleteIfExists(copy);
        if (isLibrary(file) && Files.getFileStore(file).equals(Files.getFileStore(copy.getParent()))) {
            Files.createLink(copy, file);
        } else {
            Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    private static boolean isLibrary(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".jar") && file.toString().contains("lib") && !name.contains("podium");
    }

    private static void removeAllBut(Set<Path> wanted, Path target) throws IOException {
        Files.walkFileTree(target, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!wanted.contains(file)) {
                    Files.delete(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
