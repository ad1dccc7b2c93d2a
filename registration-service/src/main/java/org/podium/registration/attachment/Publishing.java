package org.podium.registration.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.podium.kit.access.CurrentUser;
import org.podium.kit.audit.Audit;
import org.podium.kit.database.Database;
import org.podium.kit.event.Outbox;
import org.podium.kit.precondition.Expected;
import org.podium.kit.problem.ProblemException;
import org.podium.kit.time.Ids;
import org.podium.registration.RegistrationProblem;
import org.podium.registration.contest.Contest;
import org.podium.registration.contest.Contests;
import org.podium.registration.contest.PublishedRulebooks;
import org.podium.registration.document.Intake;
import org.podium.registration.document.ScanReader;
import org.podium.registration.document.Scans;
import org.podium.rulebook.Contest.Attachment;

/** Publishes the next version of an attachment (S1-25, S2-20). What is published stays: a mistake is mended by the next one. */
@ApplicationScoped
class Publishing {
    /** What everybody can read, and nobody edits on the way. */
    static final String MEDIA_TYPE = "application/pdf";

    private final Contests contests;
    private final PublishedRulebooks rulebooks;
    private final AttachmentVersions versions;
    private final Scans scans;
    private final Database database;
    private final Outbox outbox;
    private final Audit audit;
    private final CurrentUser user;
    private final Clock clock;

    Publishing(
            Contests contests,
            PublishedRulebooks rulebooks,
            AttachmentVersions versions,
            Scans scans,
            Database database,
            Outbox outbox,
            Audit audit,
            CurrentUser user,
            Clock clock) {
        this.contests = contests;
        this.rulebooks = rulebooks;
        this.versions = versions;
        this.scans = scans;
        this.database = database;
        this.outbox = outbox;
        this.audit = audit;
        this.user = user;
        this.clock = clock;
    }

    /**
     * The same bytes again under their number change nothing.
     *
     * @throws ProblemException 404 where the rulebook has no such attachment; 422 for what is no PDF; 409 for other bytes of a
     *     version that is published, and for one that is not the next
     */
    @Transactional(Transactional.TxType.MANDATORY)
    AttachmentVersion publish(UUID contestId, String name, int number, byte[] content, Expected expected) {
        Contest contest = contests.steady(contestId);
        Attachment said = rulebooks.present(contest).contest().attachments().stream()
                .filter(attachment -> attachment.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ProblemException(RegistrationProblem.ATTACHMENT_NOT_FOUND));
        Intake.requireSize(content);
        if (!ScanReader.read(name, content, false).mediaType().equals(MEDIA_TYPE)) {
            throw new ProblemException(RegistrationProblem.ATTACHMENT_FORMAT);
        }
        // the office may be several people
        database.oneByOne("attachment/" + contestId + "/" + name);
        AttachmentVersion.Key key = new AttachmentVersion.Key(contestId, name, number);
        AttachmentVersion known = versions.find(key).orElse(null);
        String digest = digest(content);
        if (known != null && known.digest().equals(digest)) {
            return known;
        }
        int next =
                versions.latest(contestId, name).map(AttachmentVersion::number).orElse(0) + 1;
        if (number != next) {
            throw new ProblemException(RegistrationProblem.ATTACHMENT_VERSION_FIXED, next);
        }
        expected.require(null);
        AttachmentVersion version = new AttachmentVersion(
                Ids.next(),
                key,
                new AttachmentVersion.File(
                        content.length, digest, scans.keep(content).blob()),
                user.subject(),
                contest.timeAt(clock.instant()));
        versions.persistAndFlush(version);
        outbox.send(AttachmentPublished.of(contest, said, version));
        audit.record(
                contestId,
                "attachment-published",
                contestId.toString(),
                Map.of("attachment", name, "version", number, "digest", digest, "size", content.length));
        return version;
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
