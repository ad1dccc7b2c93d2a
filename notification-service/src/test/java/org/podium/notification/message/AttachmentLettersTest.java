package org.podium.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.podium.notification.Samples;
import org.podium.notification.contact.Party;
import org.podium.notification.contest.PublishedRules;
import org.podium.notification.template.Letter;
import org.podium.notification.template.SampleLetters;
import org.podium.notification.template.Templates;

/** The technical plan in a new version (S1-25): told where the notice says to whom, and else to nobody. */
class AttachmentLettersTest {
    private static final List<Party> PARTIES = List.of(party("林晓"), party("周宁"));

    @Test
    void nobody_is_told_of_an_attachment_where_the_rulebook_names_no_trigger() {
        assertThat(write(Samples.rules())).isEmpty();
    }

    @Test
    void who_is_named_by_a_trigger_reads_which_version_there_is_and_by_which_clause() {
        ObjectNode rulebook =
                (ObjectNode) Samples.event("registration.contest-published.v1").path("rulebook");
        rulebook.withObject("messages")
                .withArray("triggers")
                .addObject()
                .put("on", "attachment-published")
                .withArray("to")
                .add("UNIT");

        List<Letter> letters = write(Samples.read(rulebook, PublishedRules.class));

        assertThat(letters).extracting(letter -> letter.to().name()).containsExactly("甲公司");
        assertThat(new Templates()
                        .write(SampleLetters.LETTERHEAD, letters.getFirst(), "zh")
                        .text())
                .contains("赛项技术方案已发布第 2 版", "林晓、周宁", "（S9-25），规则书第 3 版", "转告选手");
    }

    private static List<Letter> write(PublishedRules rules) {
        AttachmentEvent published =
                Samples.read(Samples.event("registration.attachment-published.v1"), AttachmentEvent.class);
        return AnswerAttachments.letters(published, PARTIES, rules);
    }

    private static Party party(String name) {
        return new Party(
                UUID.randomUUID(),
                "S25-" + name,
                "AI_TRAINER",
                "EMPLOYEE",
                new Party.Unit("UNIT-A", "甲公司", "a@example.org"),
                List.of(new Party.Person(name, name, name + "@example.org")));
    }
}
