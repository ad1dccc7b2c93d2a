package org.podium.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.podium.notification.Samples;
import org.podium.notification.contact.Party;
import org.podium.notification.template.Letter;
import org.podium.notification.template.MailTemplate;
import org.podium.notification.template.SampleLetters;
import org.podium.notification.template.Templates;
import org.podium.notification.template.Written;

class PublicNoticeLettersTest {
    private static final Party TEAM = new Party(
            UUID.randomUUID(),
            "S25-0001",
            "AI_TRAINER",
            "EMPLOYEE",
            new Party.Unit("UNIT-A", "甲公司", "a@example.org"),
            List.of(new Party.Person("p1", "林晓", "lin@example.org"), new Party.Person("p2", "周宁", "zhou@example.org")));

    @Test
    void whoever_heard_that_the_public_notice_opened_hears_that_it_is_over_and_what_follows() {
        AwardEvent.NoticeTold notice = Samples.event("awards.notice-opened.v1", AwardEvent.NoticeTold.class);

        List<Letter> letters = AwardLetters.notice(
                MailTemplate.PUBLIC_NOTICE_CLOSED, notice, List.of(TEAM), Samples.rules(), SampleLinks.PORTAL);

        assertThat(letters).extracting(l -> l.to().key()).containsExactly("unit:UNIT-A", "person:p1", "person:p2");
        assertThat(both(letters.getFirst())).allSatisfy(text -> assertThat(text)
                .contains("期满结束", "2025年11月13日 至 2025年11月19日", "没有未决异议的，组委会确认奖励")
                .contains("https://portal.example/notices/" + notice.noticeId()));
    }

    private static List<String> both(Letter letter) {
        Written mail = new Templates().write(SampleLetters.LETTERHEAD, letter, Templates.CHINESE);
        return List.of(mail.html(), mail.text());
    }
}
