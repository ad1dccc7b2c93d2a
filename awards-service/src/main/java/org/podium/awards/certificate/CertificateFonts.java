package org.podium.awards.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The characters that a certificate can print. A name with any other is refused with that character named, because a
 * paper with an empty box in somebody's name is worse than a paper that comes a day later; an office then adds a font
 * that has it ({@code podium.certificates.extra-font}, a TTF file).
 */
@ApplicationScoped
public class CertificateFonts {
    private static final String OWN = "/fonts/PodiumKai-Regular.ttf";

    private final byte[] own;
    private final Optional<byte[]> extra;
    private final List<CmapLookup> maps = new ArrayList<>();

    public CertificateFonts(@ConfigProperty(name = "podium.certificates.extra-font") Optional<Path> extraFont) {
        this.own = read(OWN);
        this.extra = extraFont.map(CertificateFonts::read);
        maps.add(characters(own));
        extra.ifPresent(font -> maps.add(characters(font)));
    }

    InputStream own() {
        return new ByteArrayInputStream(own);
    }

    Optional<InputStream> extra() {
        return extra.map(ByteArrayInputStream::new);
    }

    /** The characters of this text that no font here can draw, each once, in order; empty when it can be printed. */
    public List<String> missingIn(String text) {
        return text.codePoints()
                .filter(point -> !Character.isWhitespace(point))
                .filter(point -> maps.stream().noneMatch(map -> map.getGlyphId(point) > 0))
                .distinct()
                .mapToObj(Character::toString)
                .toList();
    }

    private static CmapLookup characters(byte[] font) {
        try (var parsed = new TTFParser().parse(new RandomAccessReadBuffer(font))) {
            return parsed.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(String resource) {
        try (var in = CertificateFonts.class.getResourceAsStream(resource)) {
            if (in == null) throw new IllegalStateException("font not packaged: " + resource);
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("podium.certificates.extra-font: " + file, e);
        }
    }
}
