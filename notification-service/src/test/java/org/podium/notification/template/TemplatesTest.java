package org.podium.notification.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.podium.notification.contact.Recipient;
import org.podium.notification.template.Content.NoticeContent;

class TemplatesTest {
    private final Templates templates = new Templates();

    @ParameterizedTest
    @EnumSource(MailTemplate.class)
    void every_mail_has_a_subject_html_and_text_that_say_what_to_do_next(MailTemplate template) {
        Written mail = templates.write(SampleLetters.LETTERHEAD, SampleLetters.of(template), "zh");

        assertThat(mail.subject()).startsWith("[演练] ").doesNotContain("\n").doesNotContain("{");
        assertThat(mail.html()).contains("接下来").contains("lang=\"zh-CN\"").contains(SampleLetters.LETTERHEAD.name());
        assertThat(mail.text())
                .contains("接下来")
                .contains("演练邮件")
                .doesNotContain("<")
                .doesNotContain("\n\n\n");
        assertThat(mail.html()).doesNotContain("NOT_FOUND").doesNotContain("{mail.");
    }

    @ParameterizedTest
    @EnumSource(MailTemplate.class)
    void a_mail_client_finds_nothing_to_load_and_nothing_to_run(MailTemplate template) {
        Written mail = templates.write(SampleLetters.LETTERHEAD, SampleLetters.of(template), "zh");

        assertThat(mail.html()).doesNotContain("<script").doesNotContain("<img").doesNotContain("@import");
    }

    @Test
    void a_name_cannot_bring_markup_into_a_mail() {
        Letter letter = new Letter(
                MailTemplate.PUBLIC_NOTICE_OPENED,
                Recipient.unit("U", "<b>甲</b>公司", "a@example.org"),
                new NoticeContent("<script>x</script>", "2025年11月13日", "2025年11月19日", null, null));

        Written mail = templates.write(SampleLetters.LETTERHEAD, letter, "zh");

        assertThat(mail.html())
                .contains("&lt;script&gt;")
                .doesNotContain("<script>")
                .doesNotContain("<b>甲");
        assertThat(mail.text()).contains("<b>甲</b>公司");
    }

    @Test
    void a_real_contest_is_not_marked_as_a_rehearsal() {
        Letterhead real = new Letterhead("竞赛", "《方案》", false, SampleLetters.LETTERHEAD.desk(), "办公室");

        Written mail = templates.write(real, SampleLetters.of(MailTemplate.ENTRY_RECEIVED), "zh");

        assertThat(mail.subject()).startsWith("报名已收到");
        assertThat(mail.html() + mail.text()).doesNotContain("演练");
    }
}
