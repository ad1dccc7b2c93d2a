package org.podium.awards.certificate;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A certificate as PDF, A4 landscape. Printed when it is asked for and not stored: all it says is frozen in the
 * register, and the same facts give the same bytes, so a stored copy would only be one more thing to protect and erase.
 */
@ApplicationScoped
public class CertificatePrint {
    private static final int A_LONG_NAME = 9;
    private static final int A_LONG_NUMBER = 38;
    private static final int AT_ONCE = 4;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);

    private final Template template;
    private final CertificateFonts fonts;
    private final URI publicOrigin;
    private final Semaphore presses = new Semaphore(AT_ONCE, true);

    public CertificatePrint(
            @Location("certificate/certificate.html") Template template,
            CertificateFonts fonts,
            @ConfigProperty(name = "podium.public-origin") URI publicOrigin) {
        this.template = template;
        this.fonts = fonts;
        this.publicOrigin = publicOrigin;
    }

    /** Where the QR code leads. */
    public URI verificationPage(String verifyCode) {
        return publicOrigin.resolve("/awards/v1/verify/" + verifyCode);
    }

    /** The characters that keep this certificate from being printed; empty for nearly all. */
    public List<String> unprintable(CertificateFacts facts) {
        var missing = new LinkedHashSet<String>();
        for (var text : printed(facts)) missing.addAll(fonts.missingIn(text));
        return List.copyOf(missing);
    }

    /**
     * A few at a time: each takes a fraction of a second and some megabytes, and a portal may ask for a thousand at once.
     *
     * @throws CharacterNotInFont if a character of it is in no font here
     * @throws PressesBusy if its turn did not come in time
     */
    public byte[] pdf(CertificateFacts facts) {
        var missing = unprintable(facts);
        if (!missing.isEmpty()) throw new CharacterNotInFont(missing);
        awaitTurn();
        try {
            return print(facts);
        } finally {
            presses.release();
        }
    }

    private void awaitTurn() {
        try {
            if (!presses.tryAcquire(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS)) throw new PressesBusy();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new PressesBusy();
        }
    }

    private byte[] print(CertificateFacts facts) {
        try (var document = layOut(facts)) {
            var page = document.getPage(0);
            Ornament.frame(document, page);
            if (!facts.rehearsal()) Ornament.sealPlace(document, page);
            QrCode.draw(document, page, verificationPage(facts.verifyCode()).toString());
            return bytes(document, facts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PDDocument layOut(CertificateFacts facts) throws IOException {
        var html = template.data("c", facts)
                .data("extraFont", fonts.extra().isPresent())
                .data(
                        "longName",
                        facts.recipient().codePointCount(0, facts.recipient().length()) > A_LONG_NAME)
                .data("longNumber", facts.number().length() > A_LONG_NUMBER)
                .data("englishText", english(facts))
                .data("verifyAt", publicOrigin.getRawAuthority())
                .data("date", ChineseDate.of(facts.issuedOn()))
                .render();
        var builder = new PdfRendererBuilder()
                .useFastMode()
                .withHtmlContent(html, null)
                .useFont(fonts::own, "Podium Kai")
                .withProducer("Podium");
        fonts.extra().ifPresent(font -> builder.useFont(() -> font, "Podium Extra"));
        try (var renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            return renderer.getPdfDocument();
        }
    }

    private static String english(CertificateFacts c) {
        var place = c.rank() > 0 ? "place " + c.rank() : "";
        var where = Stream.of(c.stage().en(), c.skill().en(), c.division().en(), place)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return Stream.of(c.contest().en(), where)
                        .filter(part -> !part.isEmpty())
                        .map(part -> part + ". ")
                        .collect(Collectors.joining())
                + c.award().en();
    }

    private static List<String> printed(CertificateFacts c) {
        var texts = new ArrayList<>(List.of(
                c.recipient(),
                c.team(),
                c.unit(),
                c.number(),
                c.award().zh(),
                c.award().en(),
                english(c)));
        texts.addAll(List.of(
                c.contest().zh(), c.skill().zh(), c.division().zh(), c.stage().zh()));
        texts.add(c.basis().cited().zh());
        texts.add(c.basis().rule());
        texts.addAll(c.issuers());
        return texts;
    }

    /** Dates and the file id come from the facts, not from the moment of printing. */
    private static byte[] bytes(PDDocument document, CertificateFacts facts) throws IOException {
        var day = GregorianCalendar.from(facts.issuedOn().atStartOfDay(ZoneOffset.UTC));
        day.setTimeZone(TimeZone.getTimeZone(ZoneOffset.UTC));
        var info = document.getDocumentInformation();
        info.setTitle(facts.recipient() + " · " + facts.award().zh() + " · " + facts.number());
        info.setCreationDate(day);
        info.setModificationDate(day);
        document.getDocumentCatalog().setLanguage("zh-CN");
        document.getDocumentCatalog().getCOSObject().removeItem(COSName.METADATA);
        document.getDocument().getTrailer().removeItem(COSName.ID);
        var checksum = new CRC32();
        checksum.update((facts.number() + facts.verifyCode()).getBytes(StandardCharsets.UTF_8));
        document.setDocumentId(checksum.getValue());
        var out = new ByteArrayOutputStream(96 * 1024);
        document.save(out);
        return out.toByteArray();
    }

    /** Its turn did not come in time: ask again. */
    public static final class PressesBusy extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** A name holds a character that the fonts here do not have. */
    public static final class CharacterNotInFont extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final Set<String> characters;

        CharacterNotInFont(List<String> characters) {
            super("no glyph for " + String.join(" ", characters));
            this.characters = Set.copyOf(characters);
        }

        public Set<String> characters() {
            return characters;
        }
    }
}
