package org.podium.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.podium.notification.Samples;
import org.podium.notification.contest.PublishedRules;
import org.podium.notification.template.Letterhead;
import org.podium.notification.template.MailTemplate;
import org.podium.notification.template.SampleLetters;
import org.podium.notification.template.Templates;

class SignatureTest {

    @Test
    void a_mail_is_signed_by_the_desk_and_the_body_it_belongs_to_and_says_how_to_ask() {
        Letterhead signed = letterhead(contest -> {
            contest.putArray("organisations")
                    .addObject()
                    .put("role", "ORGANISER")
                    .putObject("name")
                    .put("zh", "示例学院")
                    .put("en", "School");
            contest.putArray("committees")
                    .addObject()
                    .put("role", "OFFICE")
                    .putObject("name")
                    .put("zh", "组委会办公室")
                    .put("en", "Office");
            contest.putArray("contacts")
                    .addObject()
                    .put("role", "ORGANISER")
                    .put("email", "desk@example.org")
                    .put("phone", "000-0000-0000")
                    .putObject("name")
                    .put("zh", "赛务联系处")
                    .put("en", "Desk");
        });

        assertThat(signed.desk()).isEqualTo(new Letterhead.Desk("示例学院", "赛务联系处", "desk@example.org", "000-0000-0000"));
        assertThat(text(signed))
                .contains("示例学院 赛务联系处 desk@example.org 000-0000-0000", "请联系赛务联系处", "由组委会办公室复核", "请直接回复本邮件");
    }

    @Test
    void a_desk_that_bears_the_name_of_its_body_is_named_once() {
        Letterhead signed = letterhead(contest -> contest.putArray("committees")
                .addObject()
                .put("role", "OFFICE")
                .putObject("name")
                .put("zh", "竞赛办公室")
                .put("en", "Office"));

        assertThat(signed.desk().body()).isNull();
        assertThat(signed.desk().name()).isEqualTo("示例竞赛办公室");
    }

    @Test
    void without_any_contact_the_office_signs() {
        Letterhead signed = letterhead(contest -> contest.putArray("contacts"));

        assertThat(text(signed)).contains("请联系竞赛办公室", "请勿直接回复");
    }

    private static Letterhead letterhead(Consumer<ObjectNode> change) {
        ObjectNode rulebook =
                (ObjectNode) Samples.event("registration.contest-published.v1").path("rulebook");
        change.accept((ObjectNode) rulebook.path("contest"));
        return Outbound.letterhead(Samples.read(rulebook, PublishedRules.class), false);
    }

    private static String text(Letterhead letterhead) {
        return new Templates()
                .write(letterhead, SampleLetters.of(MailTemplate.ENTRY_REFUSED), Templates.CHINESE)
                .text();
    }
}
