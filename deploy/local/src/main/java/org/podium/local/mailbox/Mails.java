package org.podium.local.mailbox;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The newest mails, one {@code .eml} file each, numbered in the order in which they came. */
final class Mails {

    private final Path directory;
    private final int most;
    private final Deque<Mail> kept = new ArrayDeque<>();
    private final List<String> unreadable = new ArrayList<>();
    private long last;

    /**
     * What cannot be read stays where it is and is named; the others are shown all the same.
     *
     * @param most older ones are deleted, since the list of all is held in memory
     */
    Mails(Path directory, int most) throws IOException {
        this.directory = Files.createDirectories(directory);
        this.most = most;
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(f -> f.getFileName().toString().matches("[0-9]{8}\\.eml"))
                    .sorted()
                    .toList()) {
                String id = file.getFileName().toString().substring(0, 8);
                last = Long.parseLong(id);
                try {
                    kept.add(Mail.summary(id, Files.readAllBytes(file)));
                } catch (IOException damaged) {
                    unreadable.add(file + ": " + damaged);
                }
            }
        }
        forgetTheOldest();
    }

    private void forgetTheOldest() throws IOException {
        while (kept.size() > most) {
            Files.deleteIfExists(file(kept.removeFirst().id()));
        }
    }

    private Path file(String id) {
        return directory.resolve(id + ".eml");
    }

    /** Files that were there at the start and hold no mail that can be read, with the reason. */
    List<String> unreadable() {
        return List.copyOf(unreadable);
    }

    /**
     * Returns when the mail is on disk. One that cannot be read is refused before anything of it lies there.
     *
     * @param recipient of the envelope, who may not stand in the header
     */
    synchronized Mail keep(String recipient, byte[] content) throws IOException {
        String id = String.format(Locale.ROOT, "%08d", last + 1);
        byte[] header =
                ("Delivered-To: " + recipient.replaceAll("[\\r\\n]", "") + "\r\n").getBytes(StandardCharsets.UTF_8);
        byte[] whole = ByteBuffer.allocate(header.length + content.length)
                .put(header)
                .put(content)
                .array();
        Mail mail = Mail.summary(id, whole);
        Path half = directory.resolve(id + ".half");
        try (FileChannel channel = FileChannel.open(half, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(whole);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
        Files.move(half, file(id), StandardCopyOption.ATOMIC_MOVE);
        last++;
        kept.add(mail);
        forgetTheOldest();
        return mail;
    }

    /**
     * The newest first, without their texts.
     *
     * @param to part of the recipient's address, in a rehearsal also of the one it was meant for; empty for all
     * @param words that stand in the subject; empty for all
     */
    synchronized List<Mail> find(String to, String words) {
        String address = to.toLowerCase(Locale.ROOT);
        return kept.reversed().stream()
                .filter(mail -> mail.recipients().toLowerCase(Locale.ROOT).contains(address)
                        && mail.subject().contains(words))
                .toList();
    }

    Optional<Mail> get(String id) throws IOException {
        Optional<byte[]> raw = raw(id);
        return raw.isEmpty() ? Optional.empty() : Optional.of(Mail.parse(id, raw.get()));
    }

    Optional<byte[]> raw(String id) throws IOException {
        Path file = file(id);
        return id.matches("[0-9]{8}") && Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    }

    synchronized int count() {
        return kept.size();
    }

    /** How many ever came, also those that are deleted. */
    synchronized long received() {
        return last;
    }
}
