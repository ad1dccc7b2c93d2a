package org.podium.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.podium.notification.Samples;
import org.podium.notification.contact.Party;
import org.podium.notification.contact.Recipient;
import org.podium.notification.contest.PublishedRules;
import org.podium.notification.template.Content.ResultContent;
import org.podium.notification.template.Letter;
import org.podium.notification.template.Part.Component;
import org.podium.notification.template.Part.Row;
import org.podium.notification.template.SampleLetters;
import org.podium.notification.template.Templates;
import org.podium.notification.template.Written;

class ResultLettersTest {
    private static final UUID POOL = UUID.randomUUID();
    private static final UUID FIRST = UUID.randomUUID();
    private static final UUID SECOND = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();
    private static final Map<UUID, Party> PARTIES = Map.of(
            FIRST,
            party(FIRST, "UNIT-A", "林晓"),
            SECOND,
            party(SECOND, "UNIT-A", "周宁"),
            OTHER,
            party(OTHER, "UNIT-B", "何川"));

    @Test
    void a_unit_reads_all_of_its_own_entries_in_one_mail_and_no_others() {
        List<Letter> letters = write();

        assertThat(letters)
                .extracting(l -> l.to().key())
                .containsExactlyInAnyOrder("unit:UNIT-A", "unit:UNIT-B", "person:林晓", "person:周宁", "person:何川");
        assertThat(rows(letters, "unit:UNIT-A")).extracting(Row::competitors).containsExactly("林晓", "周宁");
        assertThat(rows(letters, "unit:UNIT-B")).extracting(Row::competitors).containsExactly("何川");
    }

    @Test
    void a_competitor_reads_the_own_entry_only() {
        assertThat(rows(write(), "person:周宁")).extracting(Row::competitors).containsExactly("周宁");
    }

    @Test
    void nobodys_mail_has_the_marks_of_another() {
        Templates templates = new Templates();
        for (Letter letter : write()) {
            String text =
                    templates.write(SampleLetters.LETTERHEAD, letter, "zh").text();
            if (!letter.to().key().contains("UNIT-B") && !letter.to().key().contains("何川")) {
                assertThat(text).doesNotContain("91.37").doesNotContain("何川");
            }
        }
    }

    @Test
    void what_separated_an_equal_total_is_said_without_the_neighbours_marks() {
        Row row = rows(write(), "person:周宁").getFirst();

        assertThat(row.separation()).isEqualTo("总成绩与前一名相同，由实操用时区分名次。");
    }

    @Test
    void who_shares_a_rank_reads_nothing_of_the_marks_of_others_however_little_the_rulebook_compares() {
        ObjectNode rulebook =
                (ObjectNode) Samples.event("registration.contest-published.v1").path("rulebook");
        ObjectNode ties = ((ObjectNode) rulebook.path("scoring")).putObject("ties");
        ties.put("id", "S9-28/TIES").put("clause", "S9 五(一)").putArray("steps");
        ties.putObject("sentence").put("zh", "总成绩相同的，名次并列。").put("en", "Equal totals share a rank.");
        ResultEvent.Row shared = new ResultEvent.Row(
                FIRST,
                "RANKED",
                2,
                "80.00",
                Map.of("THEORY", "80.00"),
                true,
                new ResultEvent.Separation("SHARED", "S9-28/TIES"));

        List<Letter> letters = ResultLetters.write(
                published("FINAL"),
                List.of(shared),
                PARTIES,
                Samples.read(rulebook, PublishedRules.class),
                SampleLinks.NO_PORTAL);

        assertThat(rows(letters, "person:林晓").getFirst().separation()).isEqualTo("总成绩相同，按规则书比较后仍无差别，名次并列。");
    }

    @Test
    void who_did_not_finish_reads_why_there_is_no_rank() {
        ResultEvent.Row absent = new ResultEvent.Row(FIRST, "DNF", null, null, Map.of(), false, null);

        List<Letter> letters = ResultLetters.write(
                published("FINAL"), List.of(absent), PARTIES, Samples.rules(), SampleLinks.NO_PORTAL);

        Row row = rows(letters, "person:林晓").getFirst();
        assertThat(row.ranked()).isFalse();
        assertThat(row.statusWord()).isEqualTo("部分项目缺考，无总成绩");
    }

    @Test
    void components_are_called_and_ordered_as_in_the_rulebook() {
        ObjectNode rulebook =
                (ObjectNode) Samples.event("registration.contest-published.v1").path("rulebook");
        ArrayNode labels =
                ((ObjectNode) rulebook.path("scoring")).putObject("weights").putArray("labels");
        labels.addObject()
                .put("name", "B_ROUND")
                .putObject("label")
                .put("zh", "第一轮")
                .put("en", "round 1");
        labels.addObject()
                .put("name", "A_ROUND")
                .putObject("label")
                .put("zh", "第二轮")
                .put("en", "round 2");
        ResultEvent.Row row = new ResultEvent.Row(
                FIRST,
                "RANKED",
                1,
                "80.00",
                Map.of("A_ROUND", "70.00", "B_ROUND", "90.00", "C_ROUND", "60.00"),
                false,
                new ResultEvent.Separation("A_ROUND", "A-06"));

        List<Letter> letters = ResultLetters.write(
                published("FINAL"),
                List.of(row),
                PARTIES,
                Samples.read(rulebook, PublishedRules.class),
                SampleLinks.NO_PORTAL);

        Row written = rows(letters, "person:林晓").getFirst();
        assertThat(written.components())
                .containsExactly(
                        new Component("第一轮", "90.00"),
                        new Component("第二轮", "70.00"),
                        new Component("C_ROUND", "60.00"));
        assertThat(written.separation()).isEqualTo("总成绩与前一名相同，由第二轮成绩区分名次。");
    }

    @Test
    void by_what_ranks_are_made_is_said_with_where_it_stands() {
        ResultContent mail = (ResultContent) write().getFirst().content();

        assertThat(mail.ranking()).isEqualTo("按总成绩由高到低排列，见《示例选拔赛方案》五(一)（S9-28）。");
    }

    @Test
    void a_shared_mailbox_still_gets_one_mail_per_competitor() {
        assertThat(write().stream()
                        .map(Letter::to)
                        .filter(Recipient::isCompetitor)
                        .map(Recipient::email))
                .containsOnly("shared@example.org")
                .hasSize(3);
    }

    @Test
    void the_whole_ranking_is_linked_only_where_a_portal_shows_it() {
        Letter letter = write().getFirst();
        assertThat(both(letter)).allSatisfy(text -> assertThat(text).doesNotContain("完整名次"));

        ResultContent linked =
                (ResultContent) write(SampleLinks.PORTAL).getFirst().content();
        assertThat(linked.link()).isEqualTo("https://portal.example/results/" + POOL);
    }

    private static List<String> both(Letter letter) {
        Written mail = new Templates().write(SampleLetters.LETTERHEAD, letter, Templates.CHINESE);
        return List.of(mail.html(), mail.text());
    }

    private static List<Letter> write() {
        return write(SampleLinks.NO_PORTAL);
    }

    private static List<Letter> write(Links links) {
        List<ResultEvent.Row> rows = List.of(
                new ResultEvent.Row(OTHER, "RANKED", 1, "91.37", Map.of("THEORY", "91.37"), false, null),
                new ResultEvent.Row(FIRST, "RANKED", 2, "80.00", Map.of("THEORY", "80.00"), false, null),
                new ResultEvent.Row(
                        SECOND,
                        "RANKED",
                        3,
                        "80.00",
                        Map.of("THEORY", "80.00"),
                        false,
                        new ResultEvent.Separation("PRACTICAL_TIME", "A-06")));
        return ResultLetters.write(published("PROVISIONAL"), rows, PARTIES, Samples.rules(), links);
    }

    private static ResultEvent.Published published(String kind) {
        return new ResultEvent.Published(POOL, UUID.randomUUID(), "AI_TRAINER", "EMPLOYEE", 1, kind, 3, 1);
    }

    private static List<Row> rows(List<Letter> letters, String key) {
        return letters.stream()
                .filter(l -> l.to().key().equals(key))
                .map(l -> ((ResultContent) l.content()).rows())
                .findFirst()
                .orElseThrow();
    }

    private static Party party(UUID entry, String uscc, String name) {
        return new Party(
                entry,
                "S25-" + name,
                "AI_TRAINER",
                "EMPLOYEE",
                new Party.Unit(uscc, uscc, uscc + "@example.org"),
                List.of(new Party.Person(name, name, "shared@example.org")));
    }
}
