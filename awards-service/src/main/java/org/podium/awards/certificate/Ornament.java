package org.podium.awards.certificate;

import java.awt.Color;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.util.Matrix;

/** What makes the sheet a certificate: paper tone, a woven frame with corner rosettes, a faint rosette behind the text. */
final class Ornament {
    private static final Color PAPER = new Color(0xfdfaf2);
    private static final Color RED = new Color(0x8f1d1d);
    private static final Color GOLD = new Color(0xb8934a);
    private static final Color PALE = new Color(0xf5ecd9);
    private static final float MM = 72f / 25.4f;
    private static final int STEPS_PER_WAVE = 12;

    private Ornament() {}

    static void frame(PDDocument document, PDPage page) throws IOException {
        var sheet = page.getMediaBox();
        var width = sheet.getWidth();
        var height = sheet.getHeight();
        try (var canvas = new PDPageContentStream(document, page, AppendMode.PREPEND, true, true)) {
            canvas.setNonStrokingColor(PAPER);
            canvas.addRect(0, 0, width, height);
            canvas.fill();
            rosette(canvas, width / 2, height / 2 - 2 * MM, 58 * MM, 36, PALE, 0.5f);
            border(canvas, 8 * MM, width, height, RED, 1.6f);
            border(canvas, 9.2f * MM, width, height, GOLD, 0.5f);
            border(canvas, 15.8f * MM, width, height, GOLD, 0.5f);
            border(canvas, 17f * MM, width, height, RED, 0.7f);
            weave(canvas, width, height);
            for (var x : new float[] {12.5f * MM, width - 12.5f * MM}) {
                for (var y : new float[] {12.5f * MM, height - 12.5f * MM}) corner(canvas, x, y);
            }
            rule(canvas, width / 2, height - 69.5f * MM);
        }
    }

    /** Where the issuer's seal goes, over its name and the date: 38 mm, a little less than the largest seals. */
    static void sealPlace(PDDocument document, PDPage page) throws IOException {
        var x = 211 * MM;
        var y = page.getMediaBox().getHeight() - 165.5f * MM;
        try (var canvas = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            canvas.setStrokingColor(GOLD);
            canvas.setLineWidth(0.5f);
            canvas.setLineDashPattern(new float[] {0.6f, 3f}, 0);
            for (var i = 0; i <= 72; i++) {
                var angle = 2 * Math.PI * i / 72;
                var px = (float) (x + 19 * MM * Math.cos(angle));
                var py = (float) (y + 19 * MM * Math.sin(angle));
                if (i == 0) canvas.moveTo(px, py);
                else canvas.lineTo(px, py);
            }
            canvas.stroke();
        }
    }

    private static void border(PDPageContentStream canvas, float inset, float w, float h, Color colour, float line)
            throws IOException {
        canvas.setStrokingColor(colour);
        canvas.setLineWidth(line);
        canvas.addRect(inset, inset, w - 2 * inset, h - 2 * inset);
        canvas.stroke();
    }

    /** Four strands of sine along each side, phases apart: the band of a bank note, in a few hundred short lines. */
    private static void weave(PDPageContentStream canvas, float width, float height) throws IOException {
        var middle = 12.5f * MM;
        var corner = 18f * MM;
        canvas.setLineWidth(0.35f);
        for (var strand = 0; strand < 4; strand++) {
            canvas.setStrokingColor(strand % 2 == 0 ? RED : GOLD);
            var phase = Math.PI * strand / 2;
            for (var far : new boolean[] {false, true}) {
                wave(
                        canvas,
                        width - 2 * corner,
                        phase,
                        Matrix.getTranslateInstance(corner, far ? height - middle : middle));
                var upright = new Matrix(0, 1, -1, 0, far ? width - middle : middle, corner);
                wave(canvas, height - 2 * corner, phase, upright);
            }
        }
    }

    private static void wave(PDPageContentStream canvas, float length, double phase, Matrix place) throws IOException {
        var waves = Math.round(length / (5.2f * MM));
        var steps = waves * STEPS_PER_WAVE;
        for (var i = 0; i <= steps; i++) {
            var x = length * i / steps;
            var y = (float) (2.3 * MM * Math.sin(2 * Math.PI * waves * i / steps + phase));
            var at = place.transformPoint(x, y);
            if (i == 0) canvas.moveTo(at.x, at.y);
            else canvas.lineTo(at.x, at.y);
        }
        canvas.stroke();
    }

    private static void corner(PDPageContentStream canvas, float x, float y) throws IOException {
        canvas.setNonStrokingColor(PAPER);
        var half = 4.6f * MM;
        canvas.addRect(x - half, y - half, 2 * half, 2 * half);
        canvas.fill();
        canvas.setStrokingColor(RED);
        canvas.setLineWidth(0.8f);
        canvas.addRect(x - 4.5f * MM, y - 4.5f * MM, 9 * MM, 9 * MM);
        canvas.stroke();
        rosette(canvas, x, y, 4f * MM, 12, GOLD, 0.35f);
        rosette(canvas, x, y, 2.2f * MM, 8, RED, 0.35f);
    }

    /** Ellipses about one centre, each turned a little further. */
    private static void rosette(
            PDPageContentStream canvas, float x, float y, float radius, int petals, Color colour, float line)
            throws IOException {
        canvas.setStrokingColor(colour);
        canvas.setLineWidth(line);
        for (var petal = 0; petal < petals; petal++) {
            var turn = Math.PI * petal / petals;
            for (var i = 0; i <= 72; i++) {
                var angle = 2 * Math.PI * i / 72;
                var long_ = radius * Math.cos(angle);
                var short_ = radius * 0.38 * Math.sin(angle);
                var px = (float) (x + long_ * Math.cos(turn) - short_ * Math.sin(turn));
                var py = (float) (y + long_ * Math.sin(turn) + short_ * Math.cos(turn));
                if (i == 0) canvas.moveTo(px, py);
                else canvas.lineTo(px, py);
            }
            canvas.stroke();
        }
    }

    /** A thin gold line with a lozenge under the title. */
    private static void rule(PDPageContentStream canvas, float x, float y) throws IOException {
        canvas.setStrokingColor(GOLD);
        canvas.setLineWidth(0.6f);
        for (var side : new float[] {-1, 1}) {
            canvas.moveTo(x + side * 3.2f * MM, y);
            canvas.lineTo(x + side * 42 * MM, y);
        }
        canvas.stroke();
        canvas.setNonStrokingColor(RED);
        canvas.moveTo(x, y + 1.4f * MM);
        canvas.lineTo(x + 1.4f * MM, y);
        canvas.lineTo(x, y - 1.4f * MM);
        canvas.lineTo(x - 1.4f * MM, y);
        canvas.closePath();
        canvas.fill();
    }
}
