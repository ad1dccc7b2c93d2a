package org.podium.awards.certificate;

import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.Color;
import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;

/** The QR code, drawn as vectors: sharp at any size, and the same bytes on every machine. Level M, quiet zone kept. */
final class QrCode {
    private static final float POINTS_PER_MM = 72f / 25.4f;
    private static final float LEFT = 34.5f * POINTS_PER_MM;
    private static final float BOTTOM = 29f * POINTS_PER_MM;
    private static final float SIDE = 28f * POINTS_PER_MM;
    private static final Color INK = new Color(0x2b2622);

    private QrCode() {}

    static void draw(PDDocument document, PDPage page, String content) throws IOException {
        var modules = encode(content);
        var side = SIDE / modules.getWidth();
        try (var canvas = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            canvas.setNonStrokingColor(Color.WHITE);
            canvas.addRect(LEFT, BOTTOM, SIDE, SIDE);
            canvas.fill();
            canvas.setNonStrokingColor(INK);
            for (var y = 0; y < modules.getHeight(); y++) row(canvas, modules, y, side);
            canvas.fill();
        }
    }

    /** Neighbouring modules of a row become one rectangle: no hairlines between them, a third of the operators. */
    private static void row(PDPageContentStream canvas, BitMatrix modules, int y, float side) throws IOException {
        for (var x = 0; x < modules.getWidth(); x++) {
            if (!modules.get(x, y)) continue;
            var from = x;
            while (x + 1 < modules.getWidth() && modules.get(x + 1, y)) x++;
            var top = BOTTOM + SIDE - (y + 1) * side;
            canvas.addRect(LEFT + from * side, top, (x + 1 - from) * side, side * 1.02f);
        }
    }

    private static BitMatrix encode(String content) {
        try {
            var hints = Map.of(
                    com.google.zxing.EncodeHintType.ERROR_CORRECTION,
                    ErrorCorrectionLevel.M,
                    com.google.zxing.EncodeHintType.MARGIN,
                    4);
            return new QRCodeWriter().encode(content, com.google.zxing.BarcodeFormat.QR_CODE, 0, 0, hints);
        } catch (WriterException e) {
            throw new IllegalArgumentException("does not fit into a QR code: " + content, e);
        }
    }
}
