package org.podium.registration.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.tika.Tika;
import org.podium.rulebook.eligibility.DocumentFacts;

/** Looks at the bytes of a scan: what it is, never what its name or sender says it is. */
public final class ScanReader {
    private static final Tika TYPES = new Tika();
    private static final String JPEG = "image/jpeg";

    private ScanReader() {}

    public static DocumentFacts read(String kind, byte[] content, boolean stamped) {
        String type = type(content);
        Optional<Pixels> pixels = type.startsWith("image/") ? pixels(content) : Optional.empty();
        return new DocumentFacts(
                kind,
                type,
                content.length,
                stamped,
                pixels.map(Pixels::width).orElse(null),
                pixels.map(Pixels::height).orElse(null));
    }

    private static String type(byte[] content) {
        String guess = TYPES.detect(content);
        // the notice asks for JPG: the first three bytes decide, whatever a detector would still tolerate
        boolean jpeg = content.length > 3
                && (content[0] & 0xff) == 0xff
                && (content[1] & 0xff) == 0xd8
                && (content[2] & 0xff) == 0xff;
        if (jpeg) {
            return JPEG;
        }
        return guess.equals(JPEG) ? "application/octet-stream" : guess;
    }

    /** Reads the header only: a picture that would unpack to gigabytes costs nothing here. */
    private static Optional<Pixels> pixels(byte[] content) {
        try (ImageInputStream image = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(image);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(image, true, true);
                return Optional.of(new Pixels(reader.getWidth(0), reader.getHeight(0)));
            } finally {
                reader.dispose();
            }
        } catch (IOException unreadable) {
            // a broken header has no size; that it is broken shows when a person opens it
            return Optional.empty();
        }
    }

    private record Pixels(int width, int height) {}
}
