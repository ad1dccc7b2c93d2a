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
import org.podium.notification.template.Content.AwardContent;
import org.podium.notification.template.Content.CertificateContent;
import org.podium.notification.template.Content.NoticeContent;
import org.podium.notification.template.Content.SelectionOnlyContent;
import org.podium.notification.template.Content.TitleContent;
import org.podium.notification.template.Letter;
import org.podium.notification.template.MailTemplate;
import org.podium.notification.template.SampleLetters;
import org.podium.notification.template.Templates;
import org.podium.notification.template.Written;

class AwardLettersTest {
    private static final PublishedRules RULES = Samples.rules();
    private static final Party TEAM = new Party(
            UUID.randomUUID(),
            "S25-0001",
            "AI_TRAINER",
            "EMPLOYEE",
            new Party.Unit("UNIT-A", "甲公司", "a@example.org"),
            List.of(new Party.Person("p1", "林晓", "lin@example.org"), new Party.Person("p2", "周宁", "zhou@example.org")));

    private static final Concerned.Addressed OF_TEAM = new Concerned.Addressed(TEAM, null);

    @Test
    void who_gets_nothing_reads_the_reason_and_that_the_place_stays() {
        AwardEvent.Confirmed lapsed = Samples.event("awards.award-confirmed.v1", AwardEvent.Confirmed.class, event -> {
            event.put("status", "LAPSED");
            event.withObject("recipient").put("personId", "p1");
            event.withObject("sentence").put("zh", "持有市级称号，奖励空缺。");
        });

        List<Letter> letters = AwardLetters.lapsed(lapsed, OF_TEAM, RULES);

        assertThat(letters).extracting(Letter::template).containsOnly(MailTemplate.AWARD_LAPSED);
        assertThat(letters)
                .extracting(l -> l.to().key())
                .containsExactly("unit:" + TEAM.unit().uscc(), "person:p1");
        AwardContent content = (AwardContent) letters.getFirst().content();
        assertThat(content.sentence()).isEqualTo("持有市级称号，奖励空缺。");
        assertThat(content.next()).contains("名次和成绩不受影响");
    }

    @Test
    void a_persons_award_is_told_to_the_person_and_the_unit_but_not_to_the_others() {
        AwardEvent.Confirmed award = Samples.event(
                "awards.award-confirmed.v1", AwardEvent.Confirmed.class, node -> ((ObjectNode) node.path("recipient"))
                        .put("personId", "p1"));

        List<Letter> letters = AwardLetters.confirmed(award, OF_TEAM, RULES);

        assertThat(letters).extracting(l -> l.to().name()).containsExactly("甲公司", "林晓");
        AwardContent mail = (AwardContent) letters.getFirst().content();
        assertThat(mail.award()).isEqualTo("晋升技师（二级）");
        assertThat(mail.basis()).isEqualTo("《示例选拔赛方案》六（S9-30/PROMOTION_EMPLOYEE），规则书第 2 版");
    }

    @Test
    void levels_and_tiers_are_called_as_the_rulebook_calls_them() {
        ObjectNode rulebook =
                (ObjectNode) Samples.event("registration.contest-published.v1").path("rulebook");
        ObjectNode awards = (ObjectNode) rulebook.path("awards");
        awards.putObject("ladder")
                .putArray("levels")
                .addObject()
                .put("name", "6")
                .putObject("label")
                .put("zh", "六段")
                .put("en", "grade 6");
        awards.putArray("rules")
                .addObject()
                .put("id", "S9-29")
                .putArray("tiers")
                .addObject()
                .put("name", "GOLD")
                .putObject("label")
                .put("zh", "金牌")
                .put("en", "Gold");
        PublishedRules rules = Samples.read(rulebook, PublishedRules.class);

        assertThat(Words.award("PROMOTION", "LEVEL_6", false, "S9-30", rules)).isEqualTo("晋升六段");
        assertThat(Words.award("MEDAL", "GOLD", false, "S9-29", rules)).isEqualTo("金牌");
        assertThat(Words.award("PROMOTION", "LEVEL_2", false, "S9-30", RULES))
                .as("without a ladder of its own, the national one")
                .isEqualTo("晋升技师（二级）");
    }

    @Test
    void an_award_of_the_whole_team_is_told_to_everybody_in_it() {
        AwardEvent.Confirmed award = Samples.event("awards.award-confirmed.v1", AwardEvent.Confirmed.class);

        assertThat(AwardLetters.confirmed(award, OF_TEAM, RULES))
                .extracting(l -> l.to().name())
                .containsExactly("甲公司", "林晓", "周宁");
    }

    @Test
    void an_award_of_the_unit_is_the_units_mail() {
        AwardEvent.Confirmed award = ofUnit(node -> {});

        assertThat(AwardLetters.confirmed(award, OF_TEAM, RULES))
                .extracting(l -> l.to().name())
                .containsExactly("甲公司");
    }

    @Test
    void an_award_of_the_legal_unit_is_told_there_and_not_to_its_branch() {
        AwardEvent.Confirmed award = ofUnit(node -> {});
        Concerned.Addressed to = new Concerned.Addressed(TEAM, new Party.Unit("UNIT-L", "甲集团", "group@example.org"));

        assertThat(AwardLetters.confirmed(award, to, RULES))
                .extracting(l -> l.to().key() + " " + l.to().email())
                .containsExactly("unit:UNIT-L group@example.org");
    }

    @Test
    void an_award_for_the_whole_contest_names_no_entry_and_without_an_address_goes_to_the_office() {
        AwardEvent.Confirmed award = ofUnit(node -> node.put("detail", "突出贡献奖"));

        List<Letter> letters = AwardLetters.confirmed(award, new Concerned.Addressed(null, null), RULES);

        assertThat(letters)
                .extracting(l -> l.to().kind() + " " + l.to().email())
                .containsExactly("OFFICE office@example.org");
        Written mail = new Templates().write(SampleLetters.LETTERHEAD, letters.getFirst(), "zh");
        assertThat(mail.text()).contains("突出贡献奖", "请转告该单位").doesNotContain("报名编号", "NOT_FOUND");
        assertThat(mail.html()).contains("请转告获奖单位").doesNotContain("报名编号", "NOT_FOUND");
    }

    private static AwardEvent.Confirmed ofUnit(Consumer<ObjectNode> change) {
        return Samples.event("awards.award-confirmed.v1", AwardEvent.Confirmed.class, node -> {
            node.put("kind", "UNIT_AWARD");
            change.accept(node);
        });
    }

    @Test
    void a_nominated_title_is_told_to_the_person_and_the_unit_with_rule_and_version() {
        AwardEvent.TitleMoved title = Samples.event(
                "awards.title-nominated.v1", AwardEvent.TitleMoved.class, node -> node.put("personId", "p1"));

        List<Letter> letters = AwardLetters.title(MailTemplate.TITLE_NOMINATED, title, TEAM, RULES);

        assertThat(letters).extracting(l -> l.to().name()).containsExactly("甲公司", "林晓");
        TitleContent mail = (TitleContent) letters.getFirst().content();
        assertThat(mail.authority()).isEqualTo("示例主管部门");
        assertThat(mail.sentence()).isEqualTo("第 2 名，上报主管部门核准。");
        assertThat(mail.basis()).isEqualTo("《示例选拔赛方案》六（S9-30），规则书第 3 版");
    }

    @Test
    void a_refused_title_says_why_and_whether_the_rank_stays() {
        assertThat(refused("ALREADY_HOLDS_IT")).contains("已获得该称号", "名次和奖项不变").doesNotContain("成绩无效");
        assertThat(refused("NOT_ELIGIBLE_TO_COMPETE"))
                .contains("不具备参赛资格", "该队成绩无效")
                .doesNotContain("名次和奖项不变");
    }

    private static String refused(String because) {
        AwardEvent.TitleMoved title = Samples.event(
                "awards.verification-refused.v1", AwardEvent.TitleMoved.class, node -> node.put("because", because));
        Letter letter = AwardLetters.title(MailTemplate.TITLE_REFUSED, title, TEAM, RULES)
                .getFirst();
        return new Templates().write(SampleLetters.LETTERHEAD, letter, "zh").text();
    }

    @Test
    void a_verified_title_is_conferred_and_not_only_open_to_apply_for() {
        AwardEvent.Confirmed title =
                Samples.event("awards.award-confirmed.v1", AwardEvent.Confirmed.class, node -> node.put("kind", "TITLE")
                        .put("detail", "全国技术能手")
                        .put("verified", true));

        AwardContent mail = (AwardContent)
                AwardLetters.confirmed(title, OF_TEAM, RULES).getFirst().content();

        assertThat(mail.award()).isEqualTo("“全国技术能手”荣誉称号");
        assertThat(mail.next()).doesNotContain("申报");
    }

    @Test
    void a_recommendation_has_a_mail_of_its_own() {
        AwardEvent.Confirmed award = Samples.event(
                "awards.award-confirmed.v1", AwardEvent.Confirmed.class, node -> node.put("kind", "RECOMMENDATION"));

        assertThat(AwardLetters.confirmed(award, OF_TEAM, RULES))
                .as("it is the entry's, so everybody in it is told")
                .extracting(l -> l.template() + " " + l.to().name())
                .containsExactly("RECOMMENDED 甲公司", "RECOMMENDED 林晓", "RECOMMENDED 周宁");
    }

    @Test
    void a_certificate_comes_with_the_pages_to_check_and_to_get_it() {
        CertificateContent mail =
                (CertificateContent) certificate(SampleLinks.PORTAL).getFirst().content();

        assertThat(mail.verifyLink()).isEqualTo("https://podium.example/awards/v1/verify/ABCD1234");
        assertThat(mail.downloadLink()).isEqualTo("https://portal.example/certificates/S25-2-0001");
        assertThat(mail.voided()).isTrue();
    }

    @Test
    void without_a_portal_no_mail_links_to_what_a_browser_cannot_open() {
        List<Letter> certificate = certificate(SampleLinks.NO_PORTAL);
        Letter notice = AwardLetters.notice(
                        MailTemplate.PUBLIC_NOTICE_OPENED,
                        Samples.event("awards.notice-opened.v1", AwardEvent.NoticeTold.class),
                        List.of(TEAM),
                        RULES,
                        SampleLinks.NO_PORTAL)
                .getFirst();

        assertThat(both(certificate.getFirst())).allSatisfy(text -> assertThat(text)
                .contains("/awards/v1/verify/ABCD1234")
                .contains("由贵单位登录后下载")
                .doesNotContain("/certificates/"));
        assertThat(both(certificate.getLast()))
                .allSatisfy(text -> assertThat(text).contains("请向单位索取").doesNotContain("/certificates/"));
        assertThat(both(notice)).allSatisfy(text -> assertThat(text).doesNotContain("公示名单：", "查看公示名单"));
    }

    @Test
    void a_certificate_comes_with_the_rule_that_stands_on_it() {
        assertThat(certificate(SampleLinks.NO_PORTAL)).allSatisfy(letter -> assertThat(both(letter))
                .allSatisfy(text -> assertThat(text).contains("依据", "《示例选拔赛方案》六（S9-30/PROMOTION_EMPLOYEE），规则书第 2 版")));

        AwardEvent.CertificateIssued untold = Samples.event(
                "awards.certificate-issued.v1",
                AwardEvent.CertificateIssued.class,
                node -> node.remove(List.of("rule", "clause", "rulebookVersion")));
        assertThat(AwardLetters.certificate(untold, OF_TEAM, RULES, SampleLinks.NO_PORTAL))
                .as("of before it was told")
                .allSatisfy(letter -> assertThat(both(letter))
                        .allSatisfy(
                                text -> assertThat(text).contains("S25-2-0001").doesNotContain("依据")));
    }

    private static List<Letter> certificate(Links links) {
        AwardEvent.CertificateIssued certificate =
                Samples.event("awards.certificate-issued.v1", AwardEvent.CertificateIssued.class);
        return AwardLetters.certificate(certificate, OF_TEAM, RULES, links);
    }

    private static List<String> both(Letter letter) {
        Written mail = new Templates().write(SampleLetters.LETTERHEAD, letter, Templates.CHINESE);
        return List.of(mail.html(), mail.text());
    }

    @Test
    void a_pool_below_the_minimum_field_is_told_why_there_are_no_awards() {
        AwardEvent.PoolDecided pool =
                Samples.event("awards.pool-decided.v1", AwardEvent.PoolDecided.class, node -> node.put("minimum", 20));

        SelectionOnlyContent mail = (SelectionOnlyContent) AwardLetters.selectionOnly(pool, List.of(TEAM), RULES)
                .getFirst()
                .content();

        assertThat(mail.stage()).isEqualTo("决赛");
        assertThat(mail.competed()).isEqualTo(19);
        assertThat(mail.minimum()).isEqualTo(20);
        assertThat(mail.sentence()).isEqualTo("参赛不足 20 人的，成绩只作选拔依据。");
        assertThat(mail.basis()).isEqualTo("《示例选拔赛方案》六（S9-31）");
    }

    @Test
    void a_unit_with_two_entries_gets_one_mail_about_the_public_notice() {
        AwardEvent.NoticeTold notice = Samples.event("awards.notice-opened.v1", AwardEvent.NoticeTold.class);
        Party second = new Party(
                UUID.randomUUID(),
                "S25-0002",
                "AI_TRAINER",
                "EMPLOYEE",
                TEAM.unit(),
                List.of(new Party.Person("p3", "何川", null)));

        List<Letter> letters = AwardLetters.notice(
                MailTemplate.PUBLIC_NOTICE_OPENED, notice, List.of(TEAM, second), RULES, SampleLinks.PORTAL);

        assertThat(letters).extracting(l -> l.to().key()).containsExactly("unit:UNIT-A", "person:p1", "person:p2");
        NoticeContent mail = (NoticeContent) letters.getFirst().content();
        assertThat(mail.competitors()).isEqualTo("林晓、周宁、何川");
        assertThat(mail.opensOn()).isEqualTo("2025年11月13日");
        assertThat(mail.link()).isEqualTo("https://portal.example/notices/" + notice.noticeId());
        assertThat(mail.basis()).as("these rules give it no period").isNull();
    }
}
