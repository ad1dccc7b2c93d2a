package org.podium.kit.event;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.podium.kit.database.Failures;
import org.podium.kit.event.Republications.Open;

/**
 * Works off the requests to tell a contest's present state again: topic by topic, one aggregate and its place in the request
 * per transaction. An instance that dies is followed by another from that place; two at once cannot tell the same twice.
 */
@ApplicationScoped
class Republisher {
    private static final Logger LOG = Logger.getLogger(Republisher.class);
    private static final int PAGE = 200;

    private final Republications requests;
    private final TransactionalOutbox outbox;
    private final List<CurrentState> owners;

    Republisher(Republications requests, TransactionalOutbox outbox, @Any Instance<CurrentState> owners) {
        this.requests = requests;
        this.outbox = outbox;
        this.owners = owners.stream()
                .sorted(Comparator.comparing(CurrentState::topic))
                .toList();
    }

    @Scheduled(
            every = "${podium.events.republish-every:1s}",
            delayed = "2s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    @ActivateRequestContext
    void work() {
        boolean more = true;
        while (more) {
            Optional<Open> open = QuarkusTransaction.requiringNew().call(requests::oldest);
            more = open.isPresent() && step(open.get());
        }
    }

    /** The next page of aggregates, or the next topic. @return false where another instance is at it */
    private boolean step(Open request) {
        CurrentState owner = owner(request.topic()).orElse(null);
        if (owner == null) {
            QuarkusTransaction.requiringNew().run(() -> requests.finished(request));
            return true;
        }
        List<String> page = QuarkusTransaction.requiringNew()
                .call(() -> owner.aggregates(request.contest(), request.after(), PAGE));
        if (page.isEmpty()) {
            return QuarkusTransaction.requiringNew().call(() -> requests.moved(request, after(owner), null));
        }
        Open at = request;
        for (String aggregate : page) {
            if (!tell(at, owner, aggregate)) {
                return false;
            }
            at = new Open(at.id(), at.contest(), owner.topic(), aggregate);
        }
        return true;
    }

    private boolean tell(Open at, CurrentState owner, String aggregate) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                boolean ours = requests.moved(at, owner.topic(), aggregate);
                if (ours) {
                    requests.told(at.id(), outbox.restate(owner, aggregate));
                }
                return ours;
            });
        } catch (RuntimeException failure) {
            if (Failures.passing(failure)) {
                throw failure;
            }
            LOG.errorf(failure, "republication: %s %s cannot be told", owner.topic(), aggregate);
            return QuarkusTransaction.requiringNew().call(() -> {
                boolean ours = requests.moved(at, owner.topic(), aggregate);
                if (ours) {
                    requests.failed(at.id(), owner.topic() + " " + aggregate + ": " + Trouble.describe(failure));
                }
                return ours;
            });
        }
    }

    /** Of this topic, or the first. */
    private Optional<CurrentState> owner(@Nullable String topic) {
        return owners.stream()
                .filter(owner -> topic == null || owner.topic().equals(topic))
                .findFirst();
    }

    private String after(CurrentState owner) {
        int next = owners.indexOf(owner) + 1;
        return next < owners.size() ? owners.get(next).topic() : "";
    }
}
