package org.podium.registration.attachment;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.podium.rulebook.Text;

/**
 * What the rulebook names as an attachment, and what was published of it.
 *
 * @param rule id of what the rulebook says of it
 * @param address where the rulebook says that it can be read elsewhere
 * @param versions from the first; none: it is not published yet
 */
@Schema(name = "Attachment")
public record AttachmentView(
        String name,
        Text label,
        String rule,
        String clause,
        Text sentence,
        @Nullable String address,
        List<Version> versions) {

    /** @param digest {@code sha256:…} of the bytes; @param publishedAt by the contest's clock */
    @Schema(name = "AttachmentVersion")
    public record Version(int version, String contentType, long size, String digest, Instant publishedAt) {
        static Version of(AttachmentVersion version) {
            return new Version(
                    version.number(),
                    Publishing.MEDIA_TYPE,
                    version.size(),
                    AttachmentView.digest(version),
                    version.publishedAt());
        }
    }

    static String digest(AttachmentVersion version) {
        return "sha256:" + version.digest();
    }

    static AttachmentView of(org.podium.rulebook.Contest.Attachment said, List<AttachmentVersion> published) {
        return new AttachmentView(
                said.name(),
                said.label(),
                said.id(),
                said.clause(),
                said.sentence(),
                said.address(),
                published.stream()
                        .filter(version -> version.name().equals(said.name()))
                        .map(Version::of)
                        .toList());
    }
}
