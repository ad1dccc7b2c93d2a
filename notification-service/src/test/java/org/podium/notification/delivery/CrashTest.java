package org.podium.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.podium.kit.database.Database;
import org.podium.kit.test.Eventually;
import org.podium.kit.test.KafkaResource;
import org.podium.kit.test.MailboxResource;
import org.podium.kit.test.PostgresResource;
import org.podium.kit.test.Tokens;
import org.podium.notification.Samples;

/** The workers of the application are off; the tests play them, and kill them where it hurts. */
@QuarkusTest
@TestProfile(CrashTest.WithoutWorkers.class)
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(Tokens.class)
@WithTestResource(MailboxResource.class)
class CrashTest {

    public static class WithoutWorkers implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "podium.delivery.enabled", "false",
                    "podium.delivery.timeout", "1s",
                    "podium.delivery.lease", "2s");
        }
    }

    /** The process is gone: nothing after this happens. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    @Inject
    DeliveryDesk desk;

    @Inject
    SmtpPostman postman;

    @Inject
    Database database;

    @Test
    void a_worker_killed_after_the_server_took_the_mail_repeats_that_one_mail_under_the_same_message_id() {
        UUID event = new Samples.World().real().published().entry("entry-received");
        awaitQueued(event);
        Postman thenKilled = mail -> {
            postman.deliver(mail);
            throw new Killed();
        };

        assertThat(died(new DeliveryRound(desk, thenKilled))).isTrue();
        DeliveryRound other = new DeliveryRound(desk, postman);
        assertThat(other.next()).as("the lease of the dead still holds").isEqualTo(DeliveryRound.Result.NOTHING_DUE);
        Eventually.holds(() -> assertThat(other.next()).isEqualTo(DeliveryRound.Result.DONE));

        List<String> ids = messageIds(event);
        assertThat(ids).hasSize(2);
        assertThat(ids.getFirst()).isEqualTo(ids.getLast());
        assertThat(status(event)).isEqualTo("SENT");
        assertThat(outcomes(event)).containsExactly("null", "ACCEPTED");
        assertThat(other.next()).isEqualTo(DeliveryRound.Result.NOTHING_DUE);
    }

    @Test
    void a_worker_killed_before_the_server_took_the_mail_loses_nothing() {
        UUID event = new Samples.World().real().published().entry("entry-received");
        awaitQueued(event);

        assertThat(died(new DeliveryRound(desk, mail -> {
                    throw new Killed();
                })))
                .isTrue();
        DeliveryRound other = new DeliveryRound(desk, postman);
        Eventually.holds(() -> assertThat(other.next()).isEqualTo(DeliveryRound.Result.DONE));

        assertThat(messageIds(event)).hasSize(1);
    }

    @Test
    void several_workers_never_take_the_same_mail() throws InterruptedException {
        List<UUID> events = new ArrayList<>();
        Samples.World world = new Samples.World().real().published();
        for (int i = 0; i < 12; i++) {
            events.add(world.entry(i == 0 ? "entry-received" : "entry-returned"));
        }
        events.forEach(this::awaitQueued);
        // the mail server makes the account of a recipient at its first mail, and only one at a time
        assertThat(new DeliveryRound(desk, postman).next()).isEqualTo(DeliveryRound.Result.DONE);

        List<Thread> workers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            DeliveryRound round = new DeliveryRound(desk, postman);
            workers.add(Thread.ofPlatform().start(() -> {
                while (round.next() == DeliveryRound.Result.DONE) {
                    Thread.onSpinWait();
                }
            }));
        }
        for (Thread worker : workers) {
            assertThat(worker.join(Duration.ofSeconds(30))).isTrue();
        }

        for (UUID event : events) {
            assertThat(messageIds(event)).hasSize(1);
        }
    }

    private static boolean died(DeliveryRound round) {
        try {
            round.next();
            return false;
        } catch (Killed expected) {
            return true;
        }
    }

    private void awaitQueued(UUID event) {
        Eventually.holds(() -> assertThat(status(event)).isEqualTo("QUEUED"));
    }

    private String status(UUID event) {
        Optional<String> status = database.first(
                "select d.status from delivery d join message m on m.id = d.message_id where m.event_id = ?",
                row -> row.getString(1),
                event);
        return status.orElse("none");
    }

    private List<String> outcomes(UUID event) {
        return database.query("""
                select a.outcome from delivery_attempt a join delivery d on d.id = a.delivery_id
                join message m on m.id = d.message_id where m.event_id = ? order by a.number""", row -> String.valueOf(row.getString(1)), event);
    }

    private static List<String> messageIds(UUID event) {
        List<String> ids = new ArrayList<>();
        try {
            for (MimeMessage mail : MailboxResource.received()) {
                if (event.toString().equals(mail.getHeader("X-Podium-Event", null))) {
                    ids.add(mail.getMessageID());
                }
            }
        } catch (jakarta.mail.MessagingException failure) {
            throw new IllegalStateException(failure);
        }
        return ids;
    }
}
