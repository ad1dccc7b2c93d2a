package org.podium.local.play.scan;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.imageio.ImageIO;
import org.podium.local.play.pack.Document;
import org.podium.rulebook.Registration;
import org.podium.rulebook.Rulebook;

/**
 * Sample scans, made here and showing nobody, fitting what the rulebook asks of their kind: where it wants a portrait, a
 * photo of 413 × 579 pixels; where it wants a least size, a little more than that (S2-24, A-27). Each carries the owner's
 * label as a JPEG comment, so that no two are the same bytes.
 */
public final class Scans {
    private static final String JPEG = "image/jpeg";
    private static final int SPARE_BYTES = 4096;
    private static final int LARGEST_COMMENT = 65_533;
    private static final Content PAPER = new Content(JPEG, 620, 877);
    private static final Content PHOTO = new Content(JPEG, 413, 579);
    private static final Content PICTURE = new Content("image/png", 400, 260);

    /** The same for everybody: what is sent differs by its label alone. */
    private static final Map<String, byte[]> BASES = new ConcurrentHashMap<>();

    /** Two bytes that begin a comment, and two for its length. */
    private static final int COMMENT_HEAD = 4;

    /** What is sent. @param type the media type that the sender claims; @param content what it is */
    public record Scan(byte[] bytes, String type, boolean stamped, Content content) {}

    /** What can be told of a scan without making it: a photo has two million bytes. */
    public record Traits(Content content, int bytes, boolean stamped) {}

    /** @param width in pixels, as {@code height} */
    public record Content(String type, int width, int height) {}

    private record Sample(byte[] base, Content content, boolean stamped) {
        boolean labelled() {
            return content.type().equals(JPEG);
        }
    }

    /** @param rulebook knows what a document of this kind must be like; of a kind that it does not know any paper will do */
    public Scan of(Document document, String owner, Rulebook rulebook) {
        Sample sample = sample(document, rulebook);
        byte[] bytes = sample.labelled() ? commented(sample.base(), label(document, owner)) : sample.base();
        return new Scan(bytes, JPEG, sample.stamped(), sample.content());
    }

    /** Of the scan that {@link #of} makes. */
    public Traits traits(Document document, String owner, Rulebook rulebook) {
        Sample sample = sample(document, rulebook);
        int label = sample.labelled() ? COMMENT_HEAD + label(document, owner).length : 0;
        return new Traits(sample.content(), sample.base().length + label, sample.stamped());
    }

    private static Sample sample(Document document, Rulebook rulebook) {
        Optional<Registration.Document> kind = rulebook.document(document.kind());
        boolean photo = kind.map(Registration.Document::portrait).isPresent();
        boolean stamped = !photo && document.flaw() != Document.Flaw.UNSTAMPED;
        if (document.flaw() == Document.Flaw.WRONG_TYPE) {
            return new Sample(BASES.computeIfAbsent("png", any -> image("png", PICTURE)), PICTURE, stamped);
        }
        Content content = photo ? PHOTO : PAPER;
        long least = document.flaw() == Document.Flaw.TOO_SMALL
                ? 0
                : kind.map(Registration.Document::minBytes)
                        .map(bytes -> bytes + SPARE_BYTES)
                        .orElse(0L);
        byte[] base = BASES.computeIfAbsent(content + " " + least, any -> grown(image("jpg", content), least));
        return new Sample(base, content, stamped);
    }

    private static byte[] label(Document document, String owner) {
        return ("sample of " + owner + " " + document.kind()).getBytes(StandardCharsets.UTF_8);
    }

    /** Comment segments are skipped by every reader and count for the size. */
    private static byte[] grown(byte[] jpeg, long least) {
        byte[] grown = jpeg;
        while (grown.length < least) {
            grown = commented(grown, new byte[(int) Math.min(LARGEST_COMMENT, least - grown.length)]);
        }
        return grown;
    }

    private static byte[] commented(byte[] jpeg, byte[] comment) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(jpeg.length + comment.length + COMMENT_HEAD);
        out.write(jpeg, 0, 2);
        out.write(0xFF);
        out.write(0xFE);
        out.write((comment.length + 2) >> 8);
        out.write((comment.length + 2) & 0xFF);
        out.writeBytes(comment);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    private static byte[] image(String format, Content content) {
        int width = content.width();
        int height = content.height();
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(new Color(0x5B7C99));
        pen.fillOval(width / 3, height / 6, width / 3, height / 4);
        pen.fillRect(width / 5, height / 2, width * 3 / 5, height / 3);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, out)) {
                throw new IllegalStateException("no writer for " + format);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
