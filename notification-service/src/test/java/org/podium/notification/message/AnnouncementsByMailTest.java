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

    private static void cancelsTheSkill(ObjectNode told) {
        ((ObjectNode) told.at("/changes/0"))
                .put("kind", "CANCELLED")
                .putObject("of")
                .put("skill", "AI_TRAINER");
    }
}
