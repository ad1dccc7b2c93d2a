package org.podium.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.podium.notification.Samples;
import org.podium.notification.contact.Party;
import org.podium.notification.contest.PublishedRules;
import org.podium.notification.template.Content.QualifiedContent;
import org.podium.notification.template.Letter;
import org.podium.notification.template.MailTemplate;
import org.podium.notification.template.Part.Finalist;
import org.podium.notification.template.SampleLetters;
import org.podium.notification.template.Templates;

/** Who goes on to the final is told, who is offered a free place, and who does not go on any more (S1-26, A-69). */
class QualificationLettersTest {
    private static final Party.Unit UNIT = new Party.Unit("UNIT-A", "甲公司", "a@example.org");
    private static final Party FIRST = party("S25-0001", "林晓", "p1");
    private static final Party SECOND = party("S25-0002", "周宁", "p2");

    @Test
    void a_unit_reads_of_all_its_entries_in_one_letter_and_a_person_of_the_own_one() {
        List<Letter> letters = write(MailTemplate.QUALIFIED, "scoring.entries-qualified.v1");

        assertThat(letters).extracting(l -> l.to().name()).containsExactly("甲公司", "林晓", "周宁");
        QualifiedContent unit = (QualifiedContent) letters.getFirst().content();
        assertThat(unit.entries())
                .containsExactly(new Finalist("林晓", "S25-0001", 3, true), new Finalist("周宁", "S25-0002", 4, false));
        assertThat(unit.nextStage()).isEqualTo("决赛");
        assertThat(unit.basis()).endsWith("（S9-26），规则书第 3 版");
        assertThat(((QualifiedContent) letters.getLast().content()).entries())
                .containsExactly(new Finalist("周宁", "S25-0002", 4, false));
        assertThat(text(letters.getFirst())).contains("第 3 名，递补", "成绩第 2 版", "决赛的时间另行通知");
    }

    @Test
    void the_first_day_of_the_next_stage_is_named_once_it_is_announced() {
        ObjectNode rulebook =
                (ObjectNode) Samples.event("registration.contest-published.v1").path("rulebook");
        rulebook.withObject("contest").withObject("dates").withObject("FINAL").put("starts", "2021-12-11");

        assertThat(text(write(
                                MailTemplate.QUALIFIED,
                                "scoring.entries-qualified.v1",
                                Samples.read(rulebook, PublishedRules.class))
                        .getFirst()))
                .contains("决赛自 2021年12月11日 起举行");
    }

    @Test
    void a_confirmation_that_was_taken_back_says_why() {
        assertThat(text(write(MailTemplate.QUALIFICATION_REVOKED, "scoring.qualification-revoked.v1")
                        .getFirst()))
                .contains("不再入围决赛", "理由：成绩更正后名次在名额之外。");
    }

    @Test
    void who_is_offered_a_free_place_reads_the_rank_the_rule_and_whom_to_answer() {
        List<Letter> letters = write(MailTemplate.PLACE_OFFERED, "scoring.entries-qualified.v1");

        assertThat(letters).extracting(l -> l.to().name()).containsExactly("甲公司", "林晓", "周宁");
        assertThat(text(letters.getFirst())).contains("本赛区空出名额", "第 3 名", "组织者确认后入围", "（S9-26），规则书第 3 版", "请告知本赛区组织者");
        assertThat(text(letters.getLast())).contains("第 4 名", "由单位告知本赛区组织者").doesNotContain("第 3 名");
    }

    @Test
    void the_rulebook_says_who_is_told() {
        ObjectNode rulebook =
                (ObjectNode) Samples.event("registration.contest-published.v1").path("rulebook");
        rulebook.withObject("messages")
                .withArray("triggers")
                .addObject()
                .put("on", "qualified")
                .withArray("to")
                .add("UNIT");

        assertThat(write(
                        MailTemplate.QUALIFIED,
                        "scoring.entries-qualified.v1",
                        Samples.read(rulebook, PublishedRules.class)))
                .extracting(l -> l.to().name())
                .containsExactly("甲公司");
    }

    private static List<Letter> write(MailTemplate template, String type) {
        return write(template, type, Samples.rules());
    }

    private static List<Letter> write(MailTemplate template, String type, PublishedRules rules) {
        QualificationEvent told = Samples.event(type, QualificationEvent.class, event -> {
            ((ObjectNode) event.path("entries").get(0))
                    .put("entryId", FIRST.entryId().toString());
            event.withArray("entries")
                    .addObject()
                    .put("entryId", SECOND.entryId().toString())
                    .put("rank", 4)
                    .put("successor", false);
        });
        Map<UUID, Party> parties =
                Stream.of(FIRST, SECOND).collect(Collectors.toMap(Party::entryId, Function.identity()));
        return QualificationLetters.write(template, told, parties, rules);
    }

    private static String text(Letter letter) {
        return new Templates().write(SampleLetters.LETTERHEAD, letter, "zh").text();
    }

    private static Party party(String reference, String name, String person) {
        return new Party(
                UUID.randomUUID(),
                reference,
                "AI_TRAINER",
                "EMPLOYEE",
                UNIT,
                List.of(new Party.Person(person, name, person + "@example.org")));
    }
}
