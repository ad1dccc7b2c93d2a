package org.podium.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DeliveryTest {
    private static final Instant NOW = Instant.parse("2025-10-20T01:00:00Z");
    private static final List<Duration> BACK_OFF = List.of(Duration.ofSeconds(5), Duration.ofMinutes(1));

    private final Delivery delivery = new Delivery(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), NOW);

    @Test
    void each_failure_waits_longer_until_the_pauses_are_used_up() {
        delivery.deferred(NOW, BACK_OFF, "421");
        assertThat(delivery.status()).isEqualTo(DeliveryStatus.RETRYING);
        assertThat(delivery.nextAttemptAt()).isEqualTo(NOW.plusSeconds(5));

        delivery.deferred(NOW, BACK_OFF, "421");
        assertThat(delivery.nextAttemptAt()).isEqualTo(NOW.plusSeconds(60));

        delivery.deferred(NOW, BACK_OFF, "421");
        assertThat(delivery.status()).isEqualTo(DeliveryStatus.FAILED);
        assertThat(delivery.lastError()).isEqualTo("421");
    }

    @Test
    void a_server_that_is_away_uses_up_no_pause_and_no_number() {
        for (int outage = 0; outage < 1000; outage++) {
            assertThat(delivery.lease(NOW.plusSeconds(20))).isEqualTo(1);
            delivery.notReached(NOW.plusSeconds(outage), "connection refused");
        }
        assertThat(delivery.status()).isEqualTo(DeliveryStatus.QUEUED);

        delivery.lease(NOW);
        delivery.deferred(NOW, BACK_OFF, "451");
        assertThat(delivery.nextAttemptAt()).isEqualTo(NOW.plusSeconds(5));
        delivery.notReached(NOW, "connection refused");
        assertThat(delivery.status()).isEqualTo(DeliveryStatus.RETRYING);
    }

    @Test
    void a_mailbox_that_does_not_exist_is_not_tried_again() {
        delivery.refused("550 no such user");

        assertThat(delivery.status()).isEqualTo(DeliveryStatus.FAILED);
    }

    @Test
    void a_failed_one_can_be_put_back_with_all_its_pauses() {
        delivery.refused("550");
        delivery.retry(NOW);
        delivery.deferred(NOW, BACK_OFF, "421");

        assertThat(delivery.status()).isEqualTo(DeliveryStatus.RETRYING);
        assertThat(delivery.nextAttemptAt()).isEqualTo(NOW.plusSeconds(5));
    }

    @Test
    void what_was_sent_stays_sent_whatever_a_late_worker_says() {
        delivery.accepted(NOW);
        delivery.deferred(NOW, BACK_OFF, "timeout");
        delivery.refused("550");
        delivery.notReached(NOW, "connection reset");

        assertThat(delivery.status()).isEqualTo(DeliveryStatus.SENT);
        assertThatThrownBy(() -> delivery.retry(NOW)).isInstanceOf(DeliveryNotRetryable.class);
    }

    @Test
    void a_name_becomes_encoded_words_of_at_most_75_characters_and_cannot_break_the_line() {
        String header = new NamedAddress("天津职业技术师范大学电子工程学院\r\nBcc: x@example.org", "a@example.org").header();

        assertThat(header).endsWith(" <a@example.org>").doesNotContain("\r").doesNotContain("\n");
        assertThat(header.split(" "))
                .allSatisfy(word -> assertThat(word.length()).isLessThanOrEqualTo(75));
        assertThat(new NamedAddress("", "a@example.org").header()).isEqualTo("a@example.org");
    }
}
