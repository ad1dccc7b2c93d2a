package org.podium.kit.event;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.podium.kit.database.Failures;
import org.podium.kit.event.InboxEvents.Position;
import org.podium.kit.event.InboxEvents.State;
import org.podium.kit.event.InboxEvents.Stored;

/**
 * Follows the events of other services. Each is handled in one transaction with the note that it was, under the row lock of
 * its aggregate's position; so whatever the broker delivers again or to two instances at once is done once. The broker is
 * told (offset) only after that commit: delivery is at least once, and this table makes it count once.
 *
 * <ul>
 *   <li>a lower or equal sequence was seen: nothing happens
 *   <li>a gap: the event is stored and handled when the missing ones have been, unless its owner tells all of it again
 *   <li>{@link ParentUnknown}: the same, when that parent has been heard of
 *   <li>a deterministic failure: the event is parked for an operator, later ones of its aggregate are stored behind it
 *   <li>a failure of the infrastructure goes to the caller, who tries again without end
 * </ul>
 */
@ApplicationScoped
class Inbox {
    private static final Logger LOG = Logger.getLogger(Inbox.class);

    private final InboxEvents events;
    private final Handlers handlers;
    private final EventsConfig config;

    Inbox(InboxEvents events, Handlers handlers, EventsConfig config) {
        this.events = events;
        this.handlers = handlers;
        this.config = config;
    }

    /** Takes one event from the broker, and then whatever had waited for it. */
    @ActivateRequestContext
    public void receive(ReceivedEvent event) {
        follow(attempt(() -> step(event), event).followers());
    }

    /** Parks what no service of the house wrote. */
    void parkForeign(ReceivedEvent event, String reason) {
        LOG.errorf("inbox: %s is not a CloudEvent of this house, parked: %s", event.aggregateId(), reason);
        QuarkusTransaction.requiringNew().run(() -> events.keep(event, State.PARKED, reason, null));
    }

    /** Tries a parked event once more, and then what is behind it. */
    @ActivateRequestContext
    public void replay(ReceivedEvent event) {
        follow(attempt(() -> handleIfNext(event), event).followers());
    }

    /**
     * Passes over a parked event as over one that nobody follows, and goes on with what is behind it.
     *
     * @param record done in the same transaction, and only if the event is given up
     */
    @ActivateRequestContext
    public void giveUp(ReceivedEvent event, String reason, Runnable record) {
        follow(attempt(() -> pass(event, reason, record), event).followers());
    }

    /** Tries stored events whose turn has come; a safety net for a parent that came at the same moment as its child. */
    @ActivateRequestContext
    public void sweep() {
        follow(QuarkusTransaction.requiringNew().call(() -> events.ready(200)));
    }

    /** What came of an attempt. Followers: stored events that may go on because this one was handled. */
    private record Outcome(List<Aggregate> followers) {
        static final Outcome NOT_HANDLED = new Outcome(List.of());
    }

    private void follow(List<Aggregate> followers) {
        Deque<Aggregate> todo = new ArrayDeque<>(followers);
        while (!todo.isEmpty()) {
            Aggregate aggregate = todo.poll();
            next(aggregate)
                    .ifPresent(event -> todo.addAll(
                            attempt(() -> handleIfNext(event), event).followers()));
        }
    }

    /** The stored event whose turn it is, unless it is parked: the next, or where that is missing one to begin at. */
    private Optional<ReceivedEvent> next(Aggregate aggregate) {
        return QuarkusTransaction.requiringNew().call(() -> {
            long position = events.lock(aggregate.topic(), aggregate.id()).sequence();
            return events.at(aggregate.topic(), aggregate.id(), position + 1)
                    .or(() -> events.beginning(aggregate.topic(), aggregate.id(), position))
                    .filter(stored -> stored.state() == State.WAITING)
                    .map(Stored::event);
        });
    }

    private Outcome attempt(Callable<Outcome> work, ReceivedEvent event) {
        for (int attempt = 1; ; attempt++) {
            try {
                return QuarkusTransaction.requiringNew().timeout(120).call(work);
            } catch (ParentUnknown parent) {
                store(event, State.WAITING, String.valueOf(parent.getMessage()), parent);
                return Outcome.NOT_HANDLED;
            } catch (EventRejected rejected) {
                park(event, rejected);
                return Outcome.NOT_HANDLED;
            } catch (RuntimeException failure) {
                if (Failures.passing(failure)) {
                    throw failure;
                }
                if (attempt >= config.attempts()) {
                    park(event, failure);
                    return Outcome.NOT_HANDLED;
                }
                LOG.warnf(
                        failure,
                        "inbox: %s %s failed, tried again",
                        event.envelope().type(),
                        event.envelope().id());
            }
        }
    }

    private Outcome step(ReceivedEvent event) {
        Position position = events.lock(event.topic(), event.aggregateId());
        long next = position.sequence() + 1;
        if (event.sequence() < next) {
            return Outcome.NOT_HANDLED;
        }
        if (event.sequence() > next && !canBegin(event, position)) {
            if (events.at(event.topic(), event.aggregateId(), event.sequence()).isEmpty()) {
                events.keep(event, State.WAITING, "waits for sequence " + next, null);
            }
            return Outcome.NOT_HANDLED;
        }
        Optional<Stored> before = events.at(event.topic(), event.aggregateId(), event.sequence());
        if (before.isPresent() && before.get().state() == State.PARKED) {
            return Outcome.NOT_HANDLED; // delivered again; an operator replays it
        }
        if (before.isPresent()
                && !before.get().event().envelope().id().equals(event.envelope().id())) {
            LOG.errorf("inbox: %s claims the place of another event, ignored", event.envelope());
            return Outcome.NOT_HANDLED;
        }
        return handle(event, position);
    }

    private Outcome handleIfNext(ReceivedEvent event) {
        Position position = events.lock(event.topic(), event.aggregateId());
        boolean next = position.sequence() + 1 == event.sequence();
        if (!next && !(event.sequence() > position.sequence() && canBegin(event, position))) {
            return Outcome.NOT_HANDLED;
        }
        return handle(event, position);
    }

    private Outcome pass(ReceivedEvent event, String reason, Runnable record) {
        Position position = events.lock(event.topic(), event.aggregateId());
        if (!parked(event)) {
            return Outcome.NOT_HANDLED; // replayed or given up by somebody else meanwhile
        }
        if (event.sequence() > position.sequence() + 1) {
            events.begin(event); // only what begins is tried, and so parked, before its turn
        }
        events.done(event, State.IGNORED);
        events.giveUp(event, reason);
        record.run();
        return new Outcome(events.followersOf(new Aggregate(event.topic(), event.aggregateId())));
    }

    private boolean parked(ReceivedEvent event) {
        return events.byId(event.envelope().id())
                .filter(stored -> stored.state() == State.PARKED)
                .isPresent();
    }

    /** The next event is missing for good: the relay sends a beginning only after all that comes before it. */
    private boolean canBegin(ReceivedEvent event, Position position) {
        return event.envelope().begins()
                && events.at(event.topic(), event.aggregateId(), position.sequence() + 1)
                        .filter(stored -> stored.event().sequence() != event.sequence())
                        .isEmpty();
    }

    /** What is told again is news only to who missed something and begins with it. */
    private Outcome handle(ReceivedEvent event, Position position) {
        boolean begins = event.sequence() > position.sequence() + 1;
        if (begins) {
            events.begin(event);
        }
        Long from = event.envelope().restatedFrom();
        boolean news = from == null || begins || from == position.begunAt();
        boolean followed = news && handlers.follow(event.envelope().type());
        if (followed) {
            handlers.handle(event);
        }
        events.done(event, followed ? State.HANDLED : State.IGNORED);
        return new Outcome(events.followersOf(new Aggregate(event.topic(), event.aggregateId())));
    }

    private void park(ReceivedEvent event, RuntimeException failure) {
        LOG.errorf(
                failure,
                "inbox: %s %s of %s parked",
                event.envelope().type(),
                event.envelope().id(),
                event.aggregateId());
        store(event, State.PARKED, Trouble.describe(failure), null);
    }

    /** Unless another instance has handled it meanwhile. */
    private void store(ReceivedEvent event, State state, String reason, @Nullable ParentUnknown parent) {
        QuarkusTransaction.requiringNew().run(() -> {
            if (events.lock(event.topic(), event.aggregateId()).sequence() < event.sequence()) {
                events.keep(event, state, reason, parent);
            }
        });
    }
}
