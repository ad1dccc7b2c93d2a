package org.podium.notification.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.podium.notification.Samples;
import org.podium.notification.contact.EntryEvent;
import org.podium.notification.contact.Recipient;
import org.podium.notification.contest.PublishedRules;
import org.podium.notification.template.Content;
import org.podium.notification.template.Content.EntryContent;
import org.podium.notification.template.Content.SubstitutionContent;
import org.podium.notification.template.Letter;
import org.podium.notification.template.MailTemplate;
import org.podium.notification.template.Part.Point;
import org.podium.notification.template.SampleLetters;
import org.podium.notification.template.Templates;
import org.podium.notification.template.Written;
import org.podium.rulebook.Text;

class EntryLettersTest {
    private static final PublishedRules RULES = Samples.rules();
    private static final Links LINKS = SampleLinks.PORTAL;

    @Test
    void a_receipt_goes_to_the_unit_with_the_contests_words_and_its_own_time() {
        List<Letter> letters = write(MailTemplate.ENTRY_RECEIVED, node -> {});

        assertThat(letters).extracting(l -> l.to().kind()).containsExactly(Recipient.Kind.UNIT);
        EntryContent mail = (EntryContent) letters.getFirst().content();
        assertThat(mail.skill()).isEqualTo("人工智能训练师");
        assertThat(mail.division()).isEqualTo("职工组");
        assertThat(mail.when()).isEqualTo("2025年10月20日 09:30");
        assertThat(mail.points())
                .as("a rule that is kept is nothing to point at")
                .isEmpty();
    }

    @Test
    void what_to_correct_is_said_per_person_and_document_with_the_clause_in_words() {
        List<Letter> letters = write(MailTemplate.ENTRY_RETURNED, node -> finding(node)
                .put("verdict", "NEEDS_EVIDENCE")
                .put("document", "PHOTO")
                .put("personId", "p1"));

        EntryContent mail = (EntryContent) letters.getFirst().content();
        assertThat(mail.points()).containsExactly(new Point("林晓 · 免冠照片", "照片不小于 2 MiB。", "《示例选拔赛方案》四(二)（S9-24/PHOTO）"));
    }

    @Test
    void an_approval_tells_the_unit_its_duties_and_the_competitor_that_there_will_be_no_award() {
        List<Letter> letters = write(MailTemplate.ENTRY_APPROVED, node -> ((ObjectNode)
                        node.path("competitors").get(0))
                .withArray("awardIneligible")
                .addObject()
                .put("rule", "S9-14")
                .put("clause", "S9 二(二)")
                .putObject("sentence")
                .put("zh", "持有所列称号的，不享受竞赛奖励。")
                .put("en", "No award."));

        assertThat(letters)
                .extracting(l -> l.to().kind())
                .containsExactly(Recipient.Kind.UNIT, Recipient.Kind.COMPETITOR);
        for (Letter letter : letters) {
            EntryContent mail = (EntryContent) letter.content();
            assertThat(mail.notes()).containsExactly(new Point("林晓", "持有所列称号的，不享受竞赛奖励。", "《示例选拔赛方案》二(二)（S9-14）"));
            assertThat(mail.duties())
                    .extracting(Point::basis)
                    .containsExactly("《示例选拔赛方案》七（S9-33）", "《示例选拔赛方案》七（S9-34）");
        }
    }

    @Test
    void a_refusal_names_only_what_refused() {
        List<Letter> letters = write(MailTemplate.ENTRY_REFUSED, node -> {
            finding(node).put("verdict", "FAIL").put("rule", "S9-13").put("personId", "p1");
            node.withArray("findings")
                    .addObject()
                    .put("rule", "S9-24/PHOTO")
                    .put("clause", "S9 四(二)")
                    .put("verdict", "NEEDS_EVIDENCE")
                    .putObject("sentence")
                    .put("zh", "照片太小。")
                    .put("en", "Small.");
            node.putObject("reason").put("zh", "情况属实。").put("en", "So it is.");
        });

        EntryContent mail = (EntryContent) letters.getFirst().content();
        assertThat(mail.points()).singleElement().extracting(Point::title).isEqualTo("林晓");
        assertThat(mail.reason()).isEqualTo("情况属实。");
    }

    @Test
    void a_refusal_by_a_persons_decision_cites_the_rule_that_asked_for_one() {
        List<Letter> letters = write(
                MailTemplate.ENTRY_REFUSED,
                node -> finding(node).put("verdict", "NEEDS_REVIEW").put("personId", "p1"));

        EntryContent mail = (EntryContent) letters.getFirst().content();
        assertThat(mail.points()).singleElement().extracting(Point::basis).isEqualTo("《示例选拔赛方案》四(二)（S9-24/PHOTO）");
    }

    @Test
    void a_decided_substitution_reaches_the_unit_and_who_competes_now() {
        EntryEvent event = Samples.event("registration.substitution-decided.v1", EntryEvent.class);

        List<Letter> letters = EntryLetters.write(MailTemplate.SUBSTITUTION_DECIDED, event, RULES, LINKS);

        assertThat(letters).extracting(l -> l.to().name()).containsExactly("示例科技有限公司", "周宁");
        SubstitutionContent mail = (SubstitutionContent) letters.getFirst().content();
        assertThat(mail.approved()).isTrue();
        assertThat(mail.outgoing()).isEqualTo("林晓");
        assertThat(mail.incoming()).isEqualTo("周宁");
        assertThat(mail.reason()).isEqualTo("同意更换");
    }

    @Test
    void a_competitor_without_an_address_is_not_written_to() {
        List<Letter> letters = write(
                MailTemplate.ENTRY_APPROVED,
                node -> ((ObjectNode) node.path("competitors").get(0)).remove("email"));

        assertThat(letters).extracting(l -> l.to().kind()).containsExactly(Recipient.Kind.UNIT);
    }

    @Test
    void the_rulebook_decides_who_is_told() {
        PublishedRules onlyOffice = rules(messages -> messages.withArray("triggers")
                .addObject()
                .put("on", "entry-received")
                .putArray("to")
                .add("OFFICE")
                .add("LEADER"));

        List<Letter> letters = EntryLetters.write(
                MailTemplate.ENTRY_RECEIVED,
                Samples.event("registration.entry-received.v1", EntryEvent.class),
                onlyOffice,
                LINKS);

        assertThat(letters).extracting(l -> l.to().email()).containsExactly("office@example.org");
    }

    @Test
    void a_competitor_who_gets_no_award_is_told_so_and_nobody_elses_note() {
        List<Letter> letters = write(MailTemplate.AWARD_INELIGIBLE, event -> {
            ObjectNode competitor = (ObjectNode) event.path("competitors").get(0);
            competitor
                    .withArray("awardIneligible")
                    .addObject()
                    .put("rule", "S9-14")
                    .put("clause", "S9 二(二)")
                    .putObject("sentence")
                    .put("zh", "持有市级称号，不享受奖励。")
                    .put("en", "Holds a title.");
            event.withArray("competitors")
                    .addObject()
                    .put("personId", "p2")
                    .put("name", "周宁")
                    .put("email", "zhou@example.org");
        });

        assertThat(letters).extracting(l -> l.to().email()).containsExactly("unit@example.org", "lin@example.org");
        assertThat(((EntryContent) letters.getFirst().content()).notes())
                .extracting(Point::title, Point::basis)
                .containsExactly(tuple("林晓", "《示例选拔赛方案》二(二)（S9-14）"));
    }

    @Test
    void a_unit_that_used_its_last_place_reads_how_many_there_are_and_by_which_clause() {
        PublishedRules.Cap cap =
                new PublishedRules.Cap("S9-16", 2, "CONTEST", "S9 二(二)", new Text("一个单位最多派出两名选手。", "At most two."));

        List<Letter> letters =
                EntryLetters.capReached(cap, Samples.event("registration.entry-received.v1", EntryEvent.class), RULES);

        assertThat(letters).extracting(l -> l.to().kind()).containsExactly(Recipient.Kind.UNIT);
        assertThat(letters.getFirst().content())
                .isEqualTo(new Content.CapContent("示例科技有限公司", 2, "本次竞赛", "一个单位最多派出两名选手。", "《示例选拔赛方案》二(二)（S9-16）"));
    }

    @Test
    void the_unit_finds_its_entry_in_the_portal_and_reads_by_when() {
        ObjectNode rulebook =
                (ObjectNode) Samples.event("registration.contest-published.v1").path("rulebook");
        ((ObjectNode) rulebook.path("registration")).putObject("closes").put("day", "2025-10-31");
        ((ObjectNode) rulebook.path("contest"))
                .putObject("dates")
                .putObject("FINAL")
                .put("starts", "2025-11-10");

        List<Letter> letters = EntryLetters.write(
                MailTemplate.ENTRY_WITHDRAWN,
                Samples.event("registration.entry-received.v1", EntryEvent.class),
                Samples.read(rulebook, PublishedRules.class),
                LINKS);

        EntryContent unit = (EntryContent) letters.getFirst().content();
        EntryContent competitor = (EntryContent) letters.getLast().content();
        assertThat(unit.closes()).isEqualTo("2025年10月31日");
        assertThat(unit.closed()).isFalse();
        assertThat(unit.starts()).isEqualTo("2025年11月10日");
        assertThat(unit.link()).isEqualTo("https://portal.example/entries/019aa0f0-0000-7000-8000-0000000000e1");
        assertThat(competitor.link()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "ENTRY_REFUSED, 2025-10-31T23:59:59+08:00, 可以推选其他选手, 不能再推选",
        "ENTRY_REFUSED, 2025-11-01T00:00:00+08:00, 不能再推选其他选手, 可以推选",
        "ENTRY_WITHDRAWN, 2025-10-31T23:59:59+08:00, 可以另行推选选手, 不能再推选",
        "ENTRY_WITHDRAWN, 2025-11-05T09:00:00+08:00, 不能再推选其他选手, 可以另行推选"
    })
    void a_unit_is_told_to_put_somebody_else_forward_only_while_registration_is_open(
            MailTemplate mail, OffsetDateTime at, String said, String unsaid) {
        ObjectNode rulebook =
                (ObjectNode) Samples.event("registration.contest-published.v1").path("rulebook");
        ((ObjectNode) rulebook.path("registration")).putObject("closes").put("day", "2025-10-31");

        Letter toUnit = EntryLetters.write(
                        mail,
                        Samples.event(
                                "registration.entry-received.v1",
                                EntryEvent.class,
                                event -> event.put("at", at.toInstant().toString())),
                        Samples.read(rulebook, PublishedRules.class),
                        LINKS)
                .getFirst();

        assertThat(both(toUnit))
                .allSatisfy(text -> assertThat(text).contains(said).doesNotContain(unsaid));
    }

    @Test
    void a_request_refused_because_it_came_late_is_not_answered_with_the_advice_to_make_another() {
        ObjectNode rulebook =
                (ObjectNode) Samples.event("registration.contest-published.v1").path("rulebook");
        ((ObjectNode) rulebook.path("registration"))
                .putObject("substitution")
                .put("id", "S9-26")
                .put("clause", "S9 四(二)")
                .putObject("sentence")
                .put("zh", "开赛前第 3 个工作日为止。")
                .put("en", "By the third working day.");
        PublishedRules rules = Samples.read(rulebook, PublishedRules.class);

        assertThat(both(refusedSubstitution(rules, "S9-26")))
                .allSatisfy(text -> assertThat(text).contains("期限已过，不能再换人").doesNotContain("另行提出"));
        assertThat(both(refusedSubstitution(rules, "S9-13")))
                .allSatisfy(text -> assertThat(text).contains("也可以另行提出更换申请"));
    }

    private static Letter refusedSubstitution(PublishedRules rules, String by) {
        EntryEvent event = Samples.event("registration.substitution-decided.v1", EntryEvent.class, node -> {
            ObjectNode substitution = (ObjectNode) node.path("substitution");
            substitution.put("decision", "REFUSED");
            substitution
                    .putArray("findings")
                    .addObject()
                    .put("rule", by)
                    .put("clause", "S9 四(二)")
                    .put("verdict", "FAIL")
                    .putObject("sentence")
                    .put("zh", "不符合要求。")
                    .put("en", "It does not fit.");
        });
        return EntryLetters.write(MailTemplate.SUBSTITUTION_DECIDED, event, rules, LINKS)
                .getFirst();
    }

    private static List<String> both(Letter letter) {
        Written mail = new Templates().write(SampleLetters.LETTERHEAD, letter, Templates.CHINESE);
        return List.of(mail.html(), mail.text());
    }

    private static List<Letter> write(MailTemplate template, Consumer<ObjectNode> change) {
        return EntryLetters.write(
                template, Samples.event("registration.entry-received.v1", EntryEvent.class, change), RULES, LINKS);
    }

    private static ObjectNode finding(ObjectNode event) {
        return (ObjectNode) event.path("findings").get(0);
    }

    private static PublishedRules rules(Consumer<ObjectNode> change) {
        ObjectNode rulebook =
                (ObjectNode) Samples.event("registration.contest-published.v1").path("rulebook");
        change.accept((ObjectNode) rulebook.path("messages"));
        return Samples.read(rulebook, PublishedRules.class);
    }
}
