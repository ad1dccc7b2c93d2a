package org.podium.local.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.podium.local.play.pack.Document;
import org.podium.local.play.scan.Scans;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.reading.Rulebooks;

class ScansTest {
    private static final int TWO_MIB = 2 * 1024 * 1024;
    private static final Rulebook TIANJIN = tianjin();
    private final Scans scans = new Scans();

    @Test
    void a_good_photo_is_a_jpeg_of_two_inches_and_two_mebibytes() throws IOException {
        Scans.Scan photo = scans.of(new Document("PHOTO", Document.Flaw.NONE), "someone", TIANJIN);
        assertThat(photo.bytes()).hasSizeGreaterThanOrEqualTo(TWO_MIB).startsWith(0xFF, 0xD8, 0xFF);
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(photo.bytes()));
        assertThat(read.getWidth()).isEqualTo(413);
        assertThat(read.getHeight()).isEqualTo(579);
    }

    @Test
    void bad_scans_are_bad_in_one_way_only() {
        Scans.Scan small = scans.of(new Document("PHOTO", Document.Flaw.TOO_SMALL), "someone", TIANJIN);
        assertThat(small.bytes()).hasSizeLessThan(TWO_MIB).startsWith(0xFF, 0xD8, 0xFF);
        Scans.Scan png = scans.of(new Document("IDENTITY_CARD", Document.Flaw.WRONG_TYPE), "someone", TIANJIN);
        assertThat(png.bytes()).startsWith(0x89, 0x50);
        assertThat(png.type()).isEqualTo("image/jpeg");
        assertThat(scans.of(new Document("REGISTRATION_FORM", Document.Flaw.UNSTAMPED), "someone", TIANJIN)
                        .stamped())
                .isFalse();
    }

    @Test
    void what_a_document_is_called_does_not_matter_but_what_is_asked_of_it() {
        Rulebook other =
                read(text().replace("kind: PHOTO", "kind: LIKENESS").replace("document: PHOTO", "document: LIKENESS"));
        assertThat(scans.of(new Document("LIKENESS", Document.Flaw.NONE), "someone", other)
                        .bytes())
                .hasSizeGreaterThanOrEqualTo(TWO_MIB);
        assertThat(scans.of(new Document("PHOTO", Document.Flaw.NONE), "someone", other)
                        .bytes())
                .hasSizeLessThan(TWO_MIB);
    }

    @Test
    void no_two_people_send_the_same_bytes() {
        Document card = new Document("IDENTITY_CARD", Document.Flaw.NONE);
        assertThat(scans.of(card, "one", TIANJIN).bytes())
                .isNotEqualTo(scans.of(card, "other", TIANJIN).bytes());
    }

    private static Rulebook tianjin() {
        return read(text());
    }

    private static Rulebook read(String rulebook) {
        return Rulebooks.read(rulebook, "rulebook.yaml").rulebook().orElseThrow();
    }

    private static String text() {
        try {
            return Files.readString(Path.of("..", "contests", "tianjin-2025", "rulebook.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void what_is_told_of_a_scan_without_making_it_is_what_it_turns_out_to_be() {
        for (String kind : List.of("PHOTO", "IDENTITY_CARD")) {
            for (Document.Flaw flaw : Document.Flaw.values()) {
                Document document = new Document(kind, flaw);
                Scans.Scan scan = scans.of(document, "某人", TIANJIN);
                assertThat(scans.traits(document, "某人", TIANJIN))
                        .as(document.toString())
                        .isEqualTo(new Scans.Traits(scan.content(), scan.bytes().length, scan.stamped()));
            }
        }
    }
}
