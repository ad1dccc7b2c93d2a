package org.podium.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the play reports and prints: also what was asked for and refused, what was decided by people, and where the files are. */
@ExtendWith(PlayedStory.Once.class)
@BesideAPlay
class ReportTest {
    private final JsonNode report;
    private final String printed;

    ReportTest(PlayedStory story) {
        this.report = story.report();
        this.printed = story.run().output();
    }

    @Test
    void a_substitution_on_the_last_day_one_of_a_barred_person_and_one_a_day_late_are_told_with_what_refused_them() {
        assertThat(report.required("substitutions"))
                .extracting(
                        one -> one.required("entry").asText(),
                        one -> one.required("status").asText(),
                        one -> one.path("rule").asText(),
                        one -> one.path("clause").asText())
                .containsExactlyInAnyOrder(
                        tuple("SE06", "REFUSED", "S2-13", "S2 二(二)"),
                        tuple("AE08", "APPROVED", "", ""),
                        tuple("SE10", "REFUSED", "S2-26", "S2 四(二)"));
        assertThat(report.required("substitutions"))
                .allSatisfy(one -> assertThat(one.path("lastDay").asText()).isEqualTo("2025-11-05"));
        assertThat(printed).contains("asked for 2025-11-05 23:59:59, last day 2025-11-05");
    }

    @Test
    void whatever_was_refused_or_sent_back_is_told_with_its_clause() {
        assertThat(report.required("refused")).hasSize(13);
        assertThat(report.required("returned")).hasSize(6);
        for (String list : List.of("refused", "returned")) {
            assertThat(report.required(list)).allSatisfy(one -> {
                assertThat(one.required("rule").asText()).isNotBlank();
                assertThat(one.required("clause").asText()).as(one.toString()).isNotBlank();
                assertThat(one.required("sentence").asText()).isNotBlank();
            });
        }
    }

    @Test
    void who_withdrew_is_told_with_what_the_entry_had_come_to() {
        assertThat(report.required("withdrawn")).singleElement().satisfies(one -> {
            assertThat(one.required("entry").asText()).isEqualTo("GS02");
            assertThat(one.required("status").asText()).isEqualTo("WITHDRAWN");
            assertThat(one.required("before").asText()).isEqualTo("APPROVED");
            assertThat(one.required("reason").asText()).isNotBlank();
        });
    }

    @Test
    void what_people_decided_is_told_with_its_reason() {
        assertThat(report.required("decisions"))
                .extracting(
                        one -> words(one.required("entries")),
                        one -> one.required("decision").asText(),
                        one -> one.path("questions")
                                .valueStream()
                                .map(question -> question.required("rule").asText())
                                .toList())
                .containsExactly(
                        tuple(List.of("GE01"), "APPROVED", List.of("S2-13", "S2-14")),
                        tuple(List.of("X06"), "REFUSED", List.of("S2-13", "S2-14")),
                        tuple(List.of("AE05", "AE20"), "ORDER", List.of()));
        assertThat(report.required("decisions"))
                .allSatisfy(one -> assertThat(one.required("reason").asText()).isNotBlank());
        assertThat(report.required("decisions")).last().satisfies(tie -> assertThat(words(tie.required("order")))
                .containsExactly("AE20", "AE05"));
    }

    @Test
    void every_certificate_is_a_file_in_the_folder_that_is_named() throws IOException {
        Path folder = Path.of(report.required("certificateFolder").asText());
        assertThat(report.required("certificates")).isNotEmpty();
        for (JsonNode certificate : report.required("certificates")) {
            Path file = Path.of(certificate.required("file").asText());
            assertThat(file).hasParent(folder);
            assertThat(new String(Files.readAllBytes(file), 0, 5, StandardCharsets.ISO_8859_1))
                    .isEqualTo("%PDF-");
        }
        assertThat(printed).contains("certificates in " + folder);
    }

    @Test
    void files_of_certificates_and_mails_are_printed_with_where_they_are() {
        JsonNode certificates = report.required("certificates");
        assertThat(certificates.size()).isGreaterThan(10);
        certificates.valueStream().limit(10).forEach(certificate -> assertThat(printed)
                .contains(
                        "\n  " + Path.of(certificate.required("file").asText()).getFileName() + "\n"));
        assertThat(printed).contains("\n  and " + (certificates.size() - 10) + " more\n");

        JsonNode mails = report.required("mails");
        assertThat(mails.required("unwritten")).isEmpty();
        assertThat(printed)
                .contains(mails.required("distinct").asText() + " mails, 0 repeated, 0 lost, in "
                        + report.at("/look/mailbox").asText());
        assertThat(mails.required("subjects").size())
                .isEqualTo(mails.required("byTemplate").size())
                .isPositive();
        assertThat(mails.required("subjects"))
                .allSatisfy(subject -> assertThat(subject.asText()).isNotBlank().satisfies(text -> assertThat(printed)
                        .contains(text)));
    }

    /** The numbers of WORKING.md: entries and units of each pool. */
    @Test
    void who_is_drawn_is_told_once_for_each_pool_and_the_end_of_the_public_notice_reaches_whom_its_beginning_reached() {
        JsonNode mails = report.at("/mails/byTemplate");
        assertThat(mails.required("pool-drawn").asInt())
                .isEqualTo((26 + 26) + (21 + 20) + (20 + 20) + (6 + 6) + (5 + 5) + (6 + 6));
        assertThat(mails.required("public-notice-closed").asInt())
                .isPositive()
                .isEqualTo(mails.required("public-notice-opened").asInt());
    }

    /** The numbers of WORKING.md: all units but those of which no entry stands. */
    @Test
    void every_unit_is_reminded_once_of_the_insurance_that_it_did_not_prove() {
        assertThat(report.at("/mails/byTemplate/unit-duty-due").asInt()).isEqualTo(55 - 5);
    }

    private static List<String> words(JsonNode list) {
        return list.valueStream().map(JsonNode::asText).toList();
    }
}
