package org.podium.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.podium.notification.Samples;
import org.podium.notification.contact.EntryEvent;
import org.podium.notification.contest.PublishedRules;
import org.podium.notification.template.Content.EntryContent;
import org.podium.notification.template.Content.SubstitutionContent;
import org.podium.notification.template.Letter;
import org.podium.notification.template.MailTemplate;
import org.podium.notification.template.Part.Point;
import org.podium.notification.template.SampleLetters;
import org.podium.notification.template.Templates;
import org.podium.notification.template.Written;

/** Whatever is decided against somebody, its mail says by which clause. */
class DecisionGroundsTest {
    private static final PublishedRules RULES = Samples.rules();
    private static final Point FORM = new Point("本报名", "报名表如实填写。", "《示例选拔赛方案》附件1（S9-36）");
    private static final Point PHOTO = new Point("林晓 · 免冠照片", "照片不小于 2 MiB。", "《示例选拔赛方案》四(二)（S9-24/PHOTO）");
    private static final Point TITLE = new Point("林晓", "所报称号由人判断。", "《示例选拔赛方案》二(二)（S9-13）");

    @Test
    void a_refusal_of_what_was_never_completed_cites_what_is_missing() {
        assertThat(points(MailTemplate.ENTRY_REFUSED, event -> {
                    found(event, "NEEDS_EVIDENCE");
                    question(event);
                }))
                .containsExactly(PHOTO);
    }

    @Test
    void a_return_over_an_open_question_cites_the_rule_that_asks_it() {
        assertThat(points(MailTemplate.ENTRY_RETURNED, DecisionGroundsTest::question))
                .containsExactly(TITLE);
    }

    @ParameterizedTest
    @EnumSource(names = {"ENTRY_REFUSED", "ENTRY_RETURNED", "ENTRY_DISQUALIFIED"})
    void where_nothing_is_found_it_rests_on_the_rule_that_the_office_named(MailTemplate template) {
        Letter letter = letter(template, DecisionGroundsTest::ground);

        assertThat(((EntryContent) letter.content()).points()).containsExactly(FORM);
        assertThat(both(letter)).allSatisfy(text -> assertThat(text).contains("依据", FORM.basis(), FORM.sentence()));
    }

    @Test
    void a_rule_that_the_office_named_is_told_by_its_finding_and_beside_what_fails() {
        assertThat(points(MailTemplate.ENTRY_REFUSED, event -> {
                    found(event, "FAIL");
                    question(event);
                    named(event, "S9-13");
                }))
                .containsExactly(TITLE, PHOTO);
    }

    @Test
    void a_disqualification_rests_on_the_rule_and_not_on_what_its_approval_answered() {
        assertThat(points(MailTemplate.ENTRY_DISQUALIFIED, event -> {
                    question(event);
                    named(event, "S9-13");
                }))
                .containsExactly(new Point("本报名", "报名表如实填写。", "《示例选拔赛方案》二(二)（S9-13）"));
    }

    @Test
    void a_refused_substitution_cites_a_clause_whatever_was_found() {
        assertThat(substitution(DecisionGroundsTest::ground)).containsExactly(FORM);
        assertThat(substitution(asked -> question(asked).put("personId", "p2")))
                .containsExactly(new Point("周宁", TITLE.sentence(), TITLE.basis()));
    }

    private static List<Point> substitution(Consumer<ObjectNode> change) {
        EntryEvent event = Samples.event("registration.substitution-decided.v1", EntryEvent.class, node -> {
            ObjectNode asked = (ObjectNode) node.path("substitution");
            asked.put("decision", "REFUSED");
            change.accept(asked);
        });
        Letter letter = EntryLetters.write(MailTemplate.SUBSTITUTION_DECIDED, event, RULES, SampleLinks.PORTAL)
                .getFirst();
        List<Point> points = ((SubstitutionContent) letter.content()).points();
        assertThat(both(letter))
                .allSatisfy(text -> points.forEach(point -> assertThat(text).contains(point.basis())));
        return points;
    }

    private static List<Point> points(MailTemplate template, Consumer<ObjectNode> change) {
        return ((EntryContent) letter(template, change).content()).points();
    }

    private static Letter letter(MailTemplate template, Consumer<ObjectNode> change) {
        EntryEvent event = Samples.event("registration.entry-received.v1", EntryEvent.class, change);
        return EntryLetters.write(template, event, RULES, SampleLinks.PORTAL).getFirst();
    }

    private static List<String> both(Letter letter) {
        Written mail = new Templates().write(SampleLetters.LETTERHEAD, letter, Templates.CHINESE);
        return List.of(mail.html(), mail.text());
    }

    private static void found(ObjectNode event, String verdict) {
        ((ObjectNode) event.path("findings").get(0))
                .put("verdict", verdict)
                .put("document", "PHOTO")
                .put("personId", "p1");
    }

    private static ObjectNode question(ObjectNode of) {
        ArrayNode findings = of.withArray("findings");
        ObjectNode question = findings.addObject()
                .put("rule", "S9-13")
                .put("clause", "S9 二(二)")
                .put("verdict", "NEEDS_REVIEW")
                .put("personId", "p1");
        question.putObject("sentence").put("zh", "所报称号由人判断。").put("en", "A person decides.");
        return question;
    }

    private static void ground(ObjectNode of) {
        named(of, "S9-36");
    }

    private static void named(ObjectNode of, String rule) {
        of.putObject("ground")
                .put("rule", rule)
                .put("clause", rule.equals("S9-36") ? "S9 附件1" : "S9 二(二)")
                .putObject("sentence")
                .put("zh", "报名表如实填写。")
                .put("en", "The form is true.");
    }
}
