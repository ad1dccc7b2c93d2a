package org.podium.notification.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.podium.notification.message.Arrived.header;
import static org.podium.notification.message.Arrived.mailsOf;
import static org.podium.notification.message.Arrived.written;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.podium.kit.database.Database;
import org.podium.kit.test.KafkaResource;
import org.podium.kit.test.MailboxResource;
import org.podium.kit.test.PostgresResource;
import org.podium.kit.test.Tokens;
import org.podium.notification.Samples;

/** An announcement reaches whoever is entered, once (S1-28). */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(Tokens.class)
@WithTestResource(MailboxResource.class)
class AnnouncementsByMailTest {

    @Inject
    Database database;

    @Test
    void a_moved_final_is_told_to_unit_and_competitor_and_to_a_unit_with_a_draft() throws Exception {
        Samples.World world = new Samples.World().published();
        world.entry("entry-approved");

        String event = world.announced(told -> {}).toString();

        List<MimeMessage> mails = mailsOf(event, 3);
        assertThat(mails)
                .extracting(mail -> header(mail, "X-Podium-Recipient"))
                .containsExactlyInAnyOrder("unit@example.org", "lin@example.org", "draft@example.org");
        assertThat(mails).extracting(mail -> header(mail, "X-Podium-Template")).containsOnly("announcement-published");
        assertThat((String) ((MimeMultipart) mails.getFirst().getContent())
                        .getBodyPart(0)
                        .getContent())
                .contains("决赛：原为 2025-11-10，现为 2025-11-24");
    }

    @Test
    void whose_entry_ended_with_it_is_told_once_and_not_of_the_end_of_the_entry_too() {
        Samples.World world = new Samples.World().published();
        world.entry("entry-approved");
        UUID ended = world.entry("entry-cancelled");

        UUID cancelled = world.announced(AnnouncementsByMailTest::cancelsTheSkill);

        assertThat(written(database, cancelled, 3)).containsOnly("announcement-published");
        assertThat(written(database, ended, 0)).isEmpty();
    }

    @Test
    void an_entry_that_is_heard_of_later_is_waited_for_whatever_became_of_it() {
        Samples.World world = new Samples.World().published();

        UUID announced = world.announced(told -> {});
        world.entry("entry-received");
        world.entry("entry-withdrawn");

        assertThat(written(database, announced, 3)).containsOnly("announcement-published");
    }

    @Test
    void that_a_merger_does_not_happen_is_told_to_unit_and_competitor_with_why() throws Exception {
        Samples.World world = new Samples.World().published();
        world.entry("entry-approved");

        String event = world.pool("scoring.pools", "scoring.merger-kept.v1", 1, told -> {})
                .toString();

        List<MimeMessage> mails = mailsOf(event, 2);
        assertThat(mails)
                .extracting(mail -> header(mail, "X-Podium-Recipient"))
                .containsExactlyInAnyOrder("unit@example.org", "lin@example.org");
        assertThat(mails).extracting(mail -> header(mail, "X-Podium-Template")).containsOnly("merger-kept");
        assertThat((String) ((MimeMultipart) mails.getFirst().getContent())
                        .getBodyPart(0)
                        .getContent())
                .contains("经组委会决定，不予合并", "两组均已抽签，分别举行。", "（S9-29/MERGED），规则书第 3 版");
    }

    @Test
    void who_is_in_a_pool_that_was_not_merged_and_is_heard_of_later_is_waited_for() {
        Samples.World world = new Samples.World().published();

        UUID kept = world.pool("scoring.pools", "scoring.merger-kept.v1", 1, told -> told.put("why", "TOO_LATE"));
        world.entry("entry-approved");

        assertThat(written(database, kept, 2)).containsOnly("merger-kept");
    }

    private static void cancelsTheSkill(ObjectNode told) {
        ((ObjectNode) told.at("/changes/0"))
                .put("kind", "CANCELLED")
                .putObject("of")
                .put("skill", "AI_TRAINER");
    }
}
