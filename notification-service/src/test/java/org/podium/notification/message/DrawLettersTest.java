package org.podium.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.podium.notification.Samples;
import org.podium.notification.contact.Party;
import org.podium.notification.contest.PublishedRules;
import org.podium.notification.template.Letter;
import org.podium.notification.template.SampleLetters;
import org.podium.notification.template.Templates;
import org.podium.notification.template.Written;

/** Where and when to report after a draw, and nothing by which anybody could tell a code (S2-29). */
class DrawLettersTest {
    private static final Party FIRST = party("S25-0001", "林晓", "p1");
    private static final Party SECOND = party("S25-0002", "周宁", "p2");

    @Test
    void who_was_drawn_reads_the_first_day_and_the_place_with_its_clause() {
        List<Letter> letters = write("FINAL", "", DrawLettersTest::announced, FIRST, SECOND);

        assertThat(letters)
                .extracting(letter -> letter.to().kind() + " " + letter.to().name())
                .containsExactly("UNIT 甲公司", "COMPETITOR 林晓", "LEADER 周平", "COMPETITOR 周宁");
        assertThat(both(letters.getFirst())).allSatisfy(text -> assertThat(text)
                .contains("林晓、周宁", "2025年11月10日 起", "示例学院", "《示例选拔赛方案》五(三)（S9-29）", "请通知选手按时报到")
                .doesNotContain("另行通知"));
        assertThat(both(letters.getLast()))
                .allSatisfy(text -> assertThat(text).contains("周宁", "请尽快告知单位").doesNotContain("林晓"));
    }

    @Test
    void what_is_not_announced_is_said_to_come() {
        assertThat(both(write("FINAL", "", rulebook -> {}, FIRST).getFirst()))
                .allSatisfy(text -> assertThat(text).contains("另行通知").doesNotContain("起</strong>", " 起\n"));
    }

    @Test
    void a_region_reads_its_own_day() {
        assertThat(text("PRELIMINARY", "310000")).contains("时间：2025年9月20日 起").contains("地点：另行通知");
        assertThat(text("PRELIMINARY", "110000")).contains("时间：2025年9月1日 起");
    }

    @Test
    void what_the_rulebook_wants_said_of_it_stands_in_it_with_its_clause() {
        String text = both(write(
                                "FINAL",
                                "",
                                rulebook -> rulebook.withObject("messages")
                                        .withArray("statements")
                                        .addObject()
                                        .put("id", "S9-30")
                                        .put("topic", "pool-drawn")
                                        .put("clause", "S9 五(四)")
                                        .putObject("sentence")
                                        .put("zh", "报到时出示身份证件。")
                                        .put("en", "Bring an identity card."),
                                FIRST)
                        .getFirst())
                .getLast();

        assertThat(text).contains("报到时出示身份证件。", "（S9-30）");
    }

    /** In whatever order the draw put them: what differs between two letters is who they are to. */
    @Test
    void the_words_are_the_same_for_everybody_who_was_drawn() {
        List<Letter> one = write("FINAL", "", DrawLettersTest::announced, FIRST, SECOND);
        List<Letter> other = write("FINAL", "", DrawLettersTest::announced, SECOND);

        assertThat(both(toSecond(one))).isEqualTo(both(toSecond(other)));
    }

    private static Letter toSecond(List<Letter> letters) {
        return letters.stream()
                .filter(letter -> letter.to().name().equals("周宁"))
                .findFirst()
                .orElseThrow();
    }

    private static String text(String stage, String region) {
        return both(write(stage, region, DrawLettersTest::announced, FIRST).getFirst())
                .getLast();
    }

    private static void announced(ObjectNode rulebook) {
        ObjectNode contest = rulebook.withObject("contest");
        ObjectNode dates = contest.putObject("dates");
        dates.putObject("FINAL").put("starts", "2025-11-10");
        dates.putObject("PRELIMINARY")
                .put("starts", "2025-09-01")
                .putObject("regions")
                .putObject("310000")
                .put("starts", "2025-09-20");
        ObjectNode venue = contest.putArray("venues").addObject();
        venue.put("id", "S9-29").put("clause", "S9 五(三)");
        venue.putObject("name").put("zh", "示例学院").put("en", "Sample college");
        venue.putArray("stages").add("FINAL");
    }

    private static List<Letter> write(String stage, String region, Consumer<ObjectNode> change, Party... parties) {
        ObjectNode rulebook =
                (ObjectNode) Samples.event("registration.contest-published.v1").path("rulebook");
        change.accept(rulebook);
        DrawEvent draw = Samples.event("scoring.pool-drawn.v1", DrawEvent.class, event -> event.put("stage", stage)
                .put("region", region));
        return AnswerDraws.letters(draw, List.of(parties), Samples.read(rulebook, PublishedRules.class));
    }

    /** HTML, then text. */
    private static List<String> both(Letter letter) {
        Written mail = new Templates().write(SampleLetters.LETTERHEAD, letter, Templates.CHINESE);
        return List.of(mail.html(), mail.text());
    }

    private static Party party(String reference, String name, String person) {
        return new Party(
                UUID.randomUUID(),
                reference,
                "AI_TRAINER",
                "EMPLOYEE",
                new Party.Unit("UNIT-A", "甲公司", "a@example.org"),
                List.of(new Party.Person(person, name, person + "@example.org")),
                new Party.Support(new Party.Person("p8", "周平", "ping@example.org"), List.of()));
    }
}
