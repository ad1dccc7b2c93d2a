package org.podium.registration.attachment;

import java.time.Instant;
import java.util.UUID;
import org.podium.kit.event.OutgoingEvent;
import org.podium.registration.contest.Contest;
import org.podium.rulebook.Contest.Attachment;
import org.podium.rulebook.Text;

/**
 * A version of an attachment was published: {@code registration.attachment-published.v1}, keyed by the contest.
 *
 * @param attachment name of the rulebook
 * @param rule id of what the rulebook says of it
 */
record AttachmentPublished(
        UUID contestId,
        String attachment,
        Text label,
        int version,
        String digest,
        String rule,
        String clause,
        int rulebookVersion,
        Instant at) {

    static OutgoingEvent of(Contest contest, Attachment said, AttachmentVersion version) {
        AttachmentPublished data = new AttachmentPublished(
                contest.id(),
                said.name(),
                said.label(),
                version.number(),
                AttachmentView.digest(version),
                said.id(),
                said.clause(),
                contest.rulebookVersion(),
                version.publishedAt());
        return new OutgoingEvent(
                "registration.contests", contest.id().toString(), "registration.attachment-published.v1", data);
    }
}
