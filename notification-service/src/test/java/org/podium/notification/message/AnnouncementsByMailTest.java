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
import org.podium.kit.test.Eventually;
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
        known(world.entry("entry-approved"));

        String event = world.amended(told -> {}).toString();

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
    void whose_entry_ended_with_it_is_told_whichever_was_heard_of_first_and_of_nothing_after() {
        Samples.World world = new Samples.World().published();
        world.entry("entry-approved");
        known(world.entry("entry-cancelled"));

        UUID cancelled = world.amended(AnnouncementsByMailTest::cancelsTheSkill);
        UUID later = world.amended(told -> told.put("rulebookVersion", 3));

        assertThat(written(database, cancelled, 3)).containsOnly("announcement-published");
        assertThat(written(database, later, 1)).containsExactly("announcement-published");
    }

    @Test
    void who_withdrew_is_not_written_to() {
        Samples.World world = new Samples.World().published();
        world.entry("entry-approved");
        known(world.entry("entry-withdrawn"));

        assertThat(written(database, world.amended(told -> {}), 1)).containsExactly("announcement-published");
    }

    private static void cancelsTheSkill(ObjectNode told) {
        ObjectNode change = (ObjectNode) told.at("/amendment/changes/0");
        change.put("kind", "CANCELLED").putObject("of").put("skill", "AI_TRAINER");
    }

    /** Contests and entries come on topics of their own: waits until this one was heard of. */
    private void known(UUID event) {
        Eventually.holds(() -> assertThat(database.query(
                        "select state from inbox_event where event_id = ?", row -> row.getString(1), event))
                .containsExactly("HANDLED"));
    }
}
