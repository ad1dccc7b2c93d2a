package org.podium.notification.delivery;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message on its way: everything an attempt needs, so that sending happens without a transaction. */
record OutgoingMail(
        UUID delivery,
        int attempt,
        UUID event,
        String template,
        String senderName,
        String recipientName,
        String recipientEmail,
        @Nullable String replyTo,
        String subject,
        String html,
        String text,
        boolean rehearsal) {

    String messageId(String domain) {
        return "<" + delivery + "@" + domain + ">";
    }
}
