package org.podium.kit.event;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.podium.kit.event.InboxEvents.Stuck;

/**
 * Readiness: whether events go out and come in, and if not, why. Commands are still taken meanwhile; their events wait.
 * Wellness ({@code /q/health/well}): whether every aggregate that this service follows is told of without a gap. A gap does not
 * make an instance unready, but it does not heal by itself: an owner has to tell again.
 */
@ApplicationScoped
class EventHealth {
    @Produces
    @Readiness
    @ApplicationScoped
    HealthCheck outbox(OutboxRelay relay) {
        return () -> check("outbox", relay.trouble().reason(), Optional.empty());
    }

    @Produces
    @Readiness
    @ApplicationScoped
    HealthCheck inbox(InboxConsumer consumer, InboxEvents events) {
        return () -> {
            Optional<String> trouble = consumer.trouble();
            Optional<Long> parked = trouble.isPresent()
                    ? Optional.empty()
                    : Optional.of(QuarkusTransaction.requiringNew().call(() -> events.count(InboxEvents.State.PARKED)));
            return check("inbox", trouble, parked);
        };
    }

    @Produces
    @Wellness
    @ApplicationScoped
    HealthCheck complete(InboxEvents events, EventsConfig config) {
        return () -> {
            Stuck stuck = QuarkusTransaction.requiringNew().call(() -> events.stuck(config.stuckAfter()));
            HealthCheckResponseBuilder answer = HealthCheckResponse.named("inbox-complete")
                    .status(stuck.aggregates() == 0)
                    .withData("stuck", stuck.aggregates());
            Optional.ofNullable(stuck.since()).ifPresent(since -> answer.withData("since", since.toString()));
            Optional.ofNullable(stuck.first()).ifPresent(first -> answer.withData("first", first));
            return answer.build();
        };
    }

    /** A loop that has ended can only be brought back by a new start. */
    @Produces
    @Liveness
    @ApplicationScoped
    HealthCheck loops(OutboxRelay relay, InboxConsumer consumer) {
        return () -> HealthCheckResponse.named("event-loops")
                .status(relay.running() && consumer.running())
                .build();
    }

    private static HealthCheckResponse check(String name, Optional<String> trouble, Optional<Long> parked) {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named(name).status(trouble.isEmpty());
        trouble.ifPresent(reason -> answer.withData("trouble", reason));
        parked.ifPresent(count -> answer.withData("parked", count));
        return answer.build();
    }
}
