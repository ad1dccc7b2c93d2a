package org.podium.awards.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.quarkus.qute.Engine;
import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.podium.awards.certificate.CertificateFacts.Basis;
import org.podium.awards.certificate.CertificateFacts.Words;

class CertificatePrintTest {
    private final CertificatePrint print = new CertificatePrint(
            template(), new CertificateFonts(Optional.empty()), URI.create("https://podium.example"));

    @Test
    void it_names_person_unit_contest_rank_award_clause_and_rule() throws IOException {
        var text = text(print.pdf(promotion("欧阳晓·古丽", false)));

        assertThat(text)
                .contains("欧阳晓·古丽", "天津示例数据科技有限公司", "人工智能训练师", "职工组", "晋升技师（二级）职业技能等级")
                .contains("TIANJIN-2025-AI_TRAINER-0001-K", "二〇二五年十一月二十一日")
                .contains("依据 《2025年“海河工匠杯”技能大赛暨第四届全国人工智能应用技术技能大赛天津选拔赛方案》六（S2-30/PROMOTION_EMPLOYEE）")
                .as("what only the house knows by that name")
                .doesNotContain("S2 六")
                .doesNotContain("作废");
    }

    @Test
    void a_rehearsal_is_marked_void() throws IOException {
        assertThat(text(print.pdf(promotion("王小明", true)))).contains("演练作废样张，自始无效");
    }

    @Test
    void many_at_once_wait_for_their_turn_and_come_out_alike() throws Exception {
        var alone = print.pdf(promotion("王小明", false));
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            var sheets = IntStream.range(0, 12)
                    .mapToObj(i -> readers.submit(() -> print.pdf(promotion("王小明", false))))
                    .toList();
            for (var sheet : sheets) assertThat(sheet.get()).isEqualTo(alone);
        }
    }

    @Test
    void rare_characters_of_the_national_table_are_printed() throws IOException {
        assertThat(text(print.pdf(promotion("朱喆堃䶮㛃祎", false)))).contains("朱喆堃䶮㛃祎");
    }

    @Test
    void a_character_that_no_font_has_is_named_and_not_left_blank() {
        assertThatThrownBy(() -> print.pdf(promotion("张𱁬", false)))
                .isInstanceOfSatisfying(CertificatePrint.CharacterNotInFont.class, e -> assertThat(e.characters())
                        .containsExactly("𱁬"));
    }

    @Test
    void the_same_facts_give_the_same_bytes() {
        assertThat(print.pdf(promotion("王小明", false))).isEqualTo(print.pdf(promotion("王小明", false)));
    }

    @Test
    void the_qr_code_leads_to_the_verification_page() throws Exception {
        try (var document = Loader.loadPDF(print.pdf(promotion("王小明", true)))) {
            var page = new PDFRenderer(document).renderImageWithDPI(0, 200, ImageType.RGB);
            Files.createDirectories(Path.of("target"));
            var corner = page.getSubimage(0, page.getHeight() / 2, page.getWidth() / 3, page.getHeight() / 2);
            var w = corner.getWidth();
            var pixels = corner.getRGB(0, 0, w, corner.getHeight(), null, 0, w);
            var bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(w, corner.getHeight(), pixels)));

            assertThat(new QRCodeReader().decode(bitmap).getText())
                    .isEqualTo("https://podium.example/awards/v1/verify/0123456789abcdefghjkmnpqrstvwxyz");
        }
    }

    @Test
    void one_page_however_long_the_names() throws IOException {
        var facts = promotion("阿卜杜拉·买买提明·阿不都热合曼江", false);
        try (var document = Loader.loadPDF(print.pdf(facts))) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
        Files.write(Path.of("target/certificate-long.pdf"), print.pdf(facts));
        Files.write(Path.of("target/certificate.pdf"), print.pdf(promotion("王小明", false)));
        Files.write(Path.of("target/certificate-void.pdf"), print.pdf(promotion("王小明", true)));
    }

    private static CertificateFacts promotion(String name, boolean rehearsal) {
        return new CertificateFacts(
                "TIANJIN-2025-AI_TRAINER-0001-K",
                "0123456789abcdefghjkmnpqrstvwxyz",
                rehearsal,
                new Words(
                        "2025年“海河工匠杯”技能大赛——第四届全国人工智能应用技术技能大赛天津选拔赛",
                        "2025 Haihe Craftsman Cup: Tianjin selection for the Fourth National AI Application Skills Contest"),
                new Words("人工智能训练师", "Artificial Intelligence Trainer"),
                new Words("职工组", "employee division"),
                new Words("决赛", "Final"),
                name,
                "",
                "天津示例数据科技有限公司",
                1,
                new Words("晋升技师（二级）职业技能等级", "Promoted to level 2 (technician) of the skill's occupation."),
                List.of("天津市人力资源和社会保障局"),
                new Basis(
                        "S2 六",
                        new Words(
                                "《2025年“海河工匠杯”技能大赛暨第四届全国人工智能应用技术技能大赛天津选拔赛方案》六",
                                "Plan of the 2025 Haihe Craftsman Cup, section 六"),
                        "S2-30/PROMOTION_EMPLOYEE",
                        3,
                        2),
                LocalDate.of(2025, 11, 21));
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document);
        }
    }

    private static Template template() {
        EngineBuilder builder = Engine.builder().addDefaults().addValueResolver(new ReflectionValueResolver());
        var engine =
                builder.addResultMapper(new HtmlEscaper(List.of("text/html"))).build();
        try (var in = CertificatePrint.class.getResourceAsStream("/templates/certificate/certificate.html")) {
            if (in == null) throw new IllegalStateException("template not packaged");
            return engine.parse(
                    new String(in.readAllBytes(), StandardCharsets.UTF_8), Variant.forContentType("text/html"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
