package org.podium.notification.message;

import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.UUID;
import org.podium.kit.database.Database;
import org.podium.kit.test.Eventually;
import org.podium.kit.test.MailboxResource;

/** What an event led to: the mails that were written, and those that are in the mailbox. */
final class Arrived {
    private Arrived() {}

    /** The templates of the mails that an event led to, once there are so many. */
    static List<String> written(Database database, UUID event, int count) {
        return Eventually.get(
                () -> database.query(
                        "select template from message where event_id = ? order by template",
                        row -> row.getString(1),
                        event),
                templates -> templates.size() == count);
    }

    static List<MimeMessage> mailsOf(String event, int count) {
        return Eventually.get(
                () -> MailboxResource.received().stream()
                        .filter(mail -> has(mail, event))
                        .toList(),
                mails -> mails.size() == count);
    }

    private static boolean has(MimeMessage mail, String event) {
        return event.equals(header(mail, "X-Podium-Event"));
    }

    static String header(MimeMessage mail, String name) {
        try {
            return String.valueOf(mail.getHeader(name, null));
        } catch (jakarta.mail.MessagingException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
