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
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The newest mails, one {@code .eml} file each, numbered in the order in which they came. */
final class Mails {

    private final Path directory;
    private final int most;
    private final Deque<Kept> kept = new ArrayDeque<>();
    private final List<String> unreadable = new ArrayList<>();
    private long last;

    /** One that lies there. */
    private static final class Kept {
        private final String id;
        /** Read when somebody asks: after many plays there are thousands, and a start has other things to do. */
        private @Nullable Mail summary;

        Kept(String id, @Nullable Mail summary) {
            this.id = id;
            this.summary = summary;
        }
    }

    /** @param total of all that were found @param newest the newest first, without their texts */
    record Found(int total, List<Mail> newest) {}

    /** @param most older ones are deleted, since the list of all is held in memory */
    Mails(Path directory, int most) throws IOException {
        this.directory = Files.createDirectories(directory);
        this.most = most;
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(f -> f.getFileName().toString().matches("[0-9]{8}\\.eml"))
                    .sorted()
                    .toList()) {
                String id = file.getFileName().toString().substring(0, 8);
                last = Long.parseLong(id);
                kept.add(new Kept(id, null));
            }
        }
        forgetTheOldest();
    }

    private void forgetTheOldest() throws IOException {
        while (kept.size() > most) {
            Files.deleteIfExists(file(kept.removeFirst().id));
        }
    }

    private Path file(String id) {
        return directory.resolve(id + ".eml");
    }

    /** Files that were read since the start and hold no mail, with the reason. They stay where they are and hide no other. */
    synchronized List<String> unreadable() {
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
        kept.add(new Kept(id, mail));
        forgetTheOldest();
        return mail;
    }

    /**
     * @param to part of the recipient's address, in a rehearsal also of the one it was meant for; empty for all
     * @param words that stand in the subject; empty for all
     * @param limit how many are wanted; without a search no more are read
     */
    synchronized Found find(String to, String words, long limit) {
        String address = to.toLowerCase(Locale.ROOT);
        boolean everything = to.isEmpty() && words.isEmpty();
        List<Mail> newest = new ArrayList<>();
        int total = 0;
        Iterator<Kept> back = kept.descendingIterator();
        while (back.hasNext() && !(everything && newest.size() >= limit)) {
            Mail mail = read(back.next());
            if (mail == null) {
                back.remove();
            } else if (mail.recipients().toLowerCase(Locale.ROOT).contains(address)
                    && mail.subject().contains(words)) {
                total++;
                if (newest.size() < limit) {
                    newest.add(mail);
                }
            }
        }
        return new Found(everything ? kept.size() : total, newest);
    }

    private @Nullable Mail read(Kept one) {
        if (one.summary == null) {
            try {
                one.summary = Mail.summary(one.id, Files.readAllBytes(file(one.id)));
            } catch (IOException damaged) {
                String named = file(one.id) + ": " + damaged;
                unreadable.add(named);
                System.err.println("not shown, since it cannot be read: " + named);
            }
        }
        return one.summary;
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
