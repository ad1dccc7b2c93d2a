package org.podium.system;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Mails as whoever gets them reads them: decoded, since a number may be broken over two lines of what was sent. */
final class ArrivedMails {
    private ArrivedMails() {}

    /** By file: subject and all texts of every mail that the mailbox of a platform keeps. */
    static Map<Path, String> texts(RunningPlatform platform) throws IOException {
        Map<Path, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(platform.data().resolve("mail"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".eml")).toList()) {
                try (InputStream in = Files.newInputStream(file)) {
                    MimeMessage mail = new MimeMessage(null, in);
                    List<String> parts = new ArrayList<>();
                    parts.add(mail.getSubject());
                    read(mail, parts);
                    texts.put(file, String.join("\n", parts));
                } catch (MessagingException unreadable) {
                    throw new AssertionError(file + " is no mail", unreadable);
                }
            }
        }
        return texts;
    }

    private static void read(Part part, List<String> into) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart several) {
            for (int i = 0; i < several.getCount(); i++) {
                BodyPart one = several.getBodyPart(i);
                read(one, into);
            }
        } else if (part.getContent() instanceof String text) {
            into.add(text);
        }
    }
}
