package org.podium.awards.verification;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The page as HTML that needs nothing but itself: no script, no image, no font from elsewhere, and one style block whose
 * digest is the only thing its content security policy lets through.
 */
@ApplicationScoped
public class VerificationPage {
    private static final String STYLE = "/templates/verification/page.css";

    private final Template template;
    private final String style;
    private final String policy;

    public VerificationPage(@Location("verification/page.html") Template template) {
        this.template = template;
        this.style = read();
        this.policy = "default-src 'none'; style-src 'sha256-" + digest(style)
                + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    /** @param found absent where no certificate belongs to the code */
    public String html(@Nullable Verification found, boolean english, String path) {
        var words = english ? ENGLISH : CHINESE;
        var state = found == null ? "NONE" : found.status().name();
        var rank = found == null ? null : found.rank();
        return template.data("v", found)
                .data("state", state.toLowerCase(Locale.ROOT))
                .data("headline", words.get(state))
                .data("explanation", words.get(state + ".text"))
                .data(
                        "rank",
                        rank == null ? null : String.format(Locale.ROOT, words.getOrDefault("rank.of", "%d"), rank))
                .data("en", english)
                .data("style", style)
                .data("path", path)
                .data("words", words)
                .render();
    }

    public String contentSecurityPolicy() {
        return policy;
    }

    private static final Map<String, String> CHINESE = Map.ofEntries(
            Map.entry("title", "证书查验"),
            Map.entry("VALID", "有效证书"),
            Map.entry("VALID.text", "本证书真实有效，登记内容如下。请与纸面逐项核对。"),
            Map.entry("REVOKED", "证书已撤销"),
            Map.entry("REVOKED.text", "本证书已被撤销，不再有效。"),
            Map.entry("VOID", "作废样张"),
            Map.entry("VOID.text", "本证书出自竞赛演练，自始无效，不得作为任何证明使用。"),
            Map.entry("NONE", "查无此证"),
            Map.entry("NONE.text", "没有与此查验码相符的证书。请重新扫描证书上的二维码；若仍如此，该证书不是由本系统签发。"),
            Map.entry("name", "姓名"),
            Map.entry("recipient", "获奖单位"),
            Map.entry("unit", "单位"),
            Map.entry("contest", "竞赛"),
            Map.entry("skill", "赛项与组别"),
            Map.entry("rank", "名次"),
            Map.entry("rank.of", "第 %d 名"),
            Map.entry("award", "奖励"),
            Map.entry("issuer", "颁发"),
            Map.entry("date", "日期"),
            Map.entry("clause", "依据"),
            Map.entry("number", "证书编号"),
            Map.entry("revoked", "撤销时间"),
            Map.entry("foot", "本页不显示证件号码等个人信息。"));

    private static final Map<String, String> ENGLISH = Map.ofEntries(
            Map.entry("title", "Certificate check"),
            Map.entry("VALID", "Valid certificate"),
            Map.entry("VALID.text", "This certificate is genuine and in force. Compare what follows with the paper."),
            Map.entry("REVOKED", "Certificate revoked"),
            Map.entry("REVOKED.text", "This certificate has been revoked and is no longer in force."),
            Map.entry("VOID", "Void sample"),
            Map.entry(
                    "VOID.text", "This certificate comes from a rehearsal. It was never in force and proves nothing."),
            Map.entry("NONE", "No such certificate"),
            Map.entry(
                    "NONE.text",
                    "No certificate belongs to this code. Scan the QR code again; if the answer stays the same, the "
                            + "certificate was not issued here."),
            Map.entry("name", "Name"),
            Map.entry("recipient", "Unit awarded"),
            Map.entry("unit", "Unit"),
            Map.entry("contest", "Contest"),
            Map.entry("skill", "Skill and division"),
            Map.entry("rank", "Place"),
            Map.entry("rank.of", "%d"),
            Map.entry("award", "Award"),
            Map.entry("issuer", "Issued by"),
            Map.entry("date", "Date"),
            Map.entry("clause", "Basis"),
            Map.entry("number", "Number"),
            Map.entry("revoked", "Revoked"),
            Map.entry("foot", "No identity number or other personal data is shown here."));

    private static String read() {
        try (var in = VerificationPage.class.getResourceAsStream(STYLE)) {
            if (in == null) throw new IllegalStateException("not packaged: " + STYLE);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
