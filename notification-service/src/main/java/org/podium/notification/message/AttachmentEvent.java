package org.podium.notification.message;

import java.util.UUID;
import org.podium.rulebook.Text;

/** What this service uses of {@code registration.attachment-published.v1}. @param rule what the rulebook says of it */
public record AttachmentEvent(
        UUID contestId, Text label, int version, String rule, String clause, int rulebookVersion) {}
