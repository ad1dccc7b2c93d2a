package org.podium.rulebook.eligibility;

import java.util.ArrayList;
import java.util.List;
import org.podium.rulebook.Registration.Document;
import org.podium.rulebook.Registration.Format;
import org.podium.rulebook.Registration.Portrait;
import org.podium.rulebook.Text;

/** How a scan compares with what its kind must be like. Warnings never refuse. */
public record DocumentCheck(DocumentState state, Text sentence, List<Text> warnings) {

    public static DocumentCheck of(Document kind, DocumentFacts scan) {
        Long least = kind.minBytes();
        String zh = kind.label().zh();
        String en = kind.label().en();
        List<String> types = kind.formats().stream().map(Format::mediaType).toList();
        if (!types.contains(scan.mediaType())) {
            String formats =
                    String.join("/", kind.formats().stream().map(Enum::name).toList());
            return refused(
                    DocumentState.WRONG_TYPE,
                    "%s须为 %s 文件，按内容识别为 %s".formatted(zh, formats, scan.mediaType()),
                    "%s must be %s; by its content it is %s".formatted(en, formats, scan.mediaType()));
        }
        if (least != null && scan.bytes() < least) {
            return refused(
                    DocumentState.TOO_SMALL,
                    "%s不小于 %d 字节，现为 %d 字节".formatted(zh, least, scan.bytes()),
                    "%s must have at least %d bytes and has %d".formatted(en, least, scan.bytes()));
        }
        if (scan.bytes() > kind.maxBytes()) {
            return refused(
                    DocumentState.TOO_LARGE,
                    "%s不大于 %d 字节，现为 %d 字节".formatted(zh, kind.maxBytes(), scan.bytes()),
                    "%s must have at most %d bytes and has %d".formatted(en, kind.maxBytes(), scan.bytes()));
        }
        if (kind.stamped() && !scan.stamped()) {
            return refused(DocumentState.UNSTAMPED, zh + "须加盖公章", en + " must bear the unit's stamp");
        }
        return new DocumentCheck(
                DocumentState.ACCEPTED, new Text(zh + "已收到", en + " was received"), warnings(kind, scan));
    }

    private static DocumentCheck refused(DocumentState state, String zh, String en) {
        return new DocumentCheck(state, new Text(zh, en), List.of());
    }

    private static List<Text> warnings(Document kind, DocumentFacts scan) {
        Portrait portrait = kind.portrait();
        Integer width = scan.width();
        Integer height = scan.height();
        List<Text> warnings = new ArrayList<>();
        if (portrait == null || width == null || height == null) {
            return warnings;
        }
        if (width < portrait.minWidth() || height < portrait.minHeight()) {
            warnings.add(new Text(
                    "照片像素偏低：%d×%d，建议不低于 %d×%d".formatted(width, height, portrait.minWidth(), portrait.minHeight()),
                    "the photo has %d × %d pixels; %d × %d are advised"
                            .formatted(width, height, portrait.minWidth(), portrait.minHeight())));
        }
        // in integers: |w·H − h·W| · 100 > tolerance · h·W
        long wide = (long) width * portrait.height();
        long high = (long) height * portrait.width();
        if (Math.abs(wide - high) * 100 > portrait.tolerancePercent() * high) {
            warnings.add(new Text(
                    "照片比例应接近 %d:%d".formatted(portrait.width(), portrait.height()),
                    "the photo should be about %d to %d".formatted(portrait.width(), portrait.height())));
        }
        return List.copyOf(warnings);
    }
}
