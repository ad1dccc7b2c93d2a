package org.podium.local.mailbox;

import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * One mail as it came.
 *
 * @param id its number here
 * @param messageId of the sender, with angle brackets, empty when there is none
 * @param deliveredTo the recipient of the envelope
 * @param date ISO 8601, when the sender wrote it; empty when it does not say
 * @param text the plain part, null in a list or when there is none
 * @param html the HTML part, null in a list or when there is none
 * @param headers every header with all its values, decoded
 * @param attachments their file names, none in a list
 */
record Mail(
        String id,
        String messageId,
        String from,
        String deliveredTo,
        List<String> to,
        String subject,
        String date,
        @Nullable String text,
        @Nullable String html,
        Map<String, List<String>> headers,
        List<String> attachments) {

    private static final Session SESSION = Session.getInstance(new Properties());

    static Mail parse(String id, byte[] raw) throws IOException {
        try {
            MimeMessage message = new MimeMessage(SESSION, new ByteArrayInputStream(raw));
            Body body = new Body();
            body.read(message);
            return of(id, message, body);
        } catch (MessagingException e) {
            throw new IOException("mail " + id + " cannot be read", e);
        }
    }

    /** From its headers alone, for lists and for memory: without the texts and without the names of attachments. */
    static Mail summary(String id, byte[] raw) throws IOException {
        try {
            MimeMessage message = new MimeMessage(SESSION, new ByteArrayInputStream(raw, 0, headersOf(raw)));
            return of(id, message, new Body());
        } catch (MessagingException e) {
            throw new IOException("mail " + id + " cannot be read", e);
        }
    }

    /** Length of what comes before the first empty line (RFC 5322 §2.1). */
    private static int headersOf(byte[] raw) {
        for (int i = 3; i < raw.length; i++) {
            if (raw[i] == '\n' && raw[i - 1] == '\r' && raw[i - 2] == '\n') {
                return i + 1;
            }
        }
        return raw.length;
    }

    private static Mail of(String id, MimeMessage message, Body body) throws MessagingException, IOException {
        Map<String, List<String>> headers = headers(message);
        Date sent = message.getSentDate();
        return new Mail(
                id,
                first(headers, "Message-ID"),
                first(headers, "From"),
                first(headers, "Delivered-To"),
                addresses(message),
                message.getSubject() == null ? "" : message.getSubject(),
                sent == null ? "" : sent.toInstant().toString(),
                body.text,
                body.html,
                headers,
                body.attachments);
    }

    /** Who got it, and for whom a mail of a rehearsal was meant, since the sandbox gets them all. */
    String recipients() {
        return deliveredTo + " " + first(headers, "X-Podium-Recipient");
    }

    private static String first(Map<String, List<String>> headers, String name) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(header -> header.getValue().getFirst())
                .findFirst()
                .orElse("");
    }

    private static List<String> addresses(MimeMessage message) throws MessagingException {
        Address[] all = message.getAllRecipients();
        return all == null
                ? List.of()
                : Arrays.stream(all).map(Address::toString).toList();
    }

    private static Map<String, List<String>> headers(MimeMessage message) throws MessagingException, IOException {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (Header header : Collections.list(message.getAllHeaders())) {
            headers.computeIfAbsent(header.getName(), name -> new ArrayList<>())
                    .add(MimeUtility.decodeText(MimeUtility.unfold(header.getValue())));
        }
        return headers;
    }

    private static final class Body {
        private @Nullable String text;
        private @Nullable String html;
        private final List<String> attachments = new ArrayList<>();

        private void read(Part part) throws MessagingException, IOException {
            if (part.getContent() instanceof Multipart several) {
                for (int i = 0; i < several.getCount(); i++) {
                    BodyPart inner = several.getBodyPart(i);
                    read(inner);
                }
            } else if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
                attachments.add(part.getFileName() == null ? "unnamed" : MimeUtility.decodeText(part.getFileName()));
            } else if (part.isMimeType("text/html") && html == null) {
                html = part.getContent().toString();
            } else if (part.isMimeType("text/plain") && text == null) {
                text = part.getContent().toString();
            }
        }
    }
}
