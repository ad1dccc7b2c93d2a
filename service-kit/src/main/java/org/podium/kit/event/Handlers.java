package org.podium.kit.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.podium.kit.json.EventJson;
import org.podium.kit.json.JsonDoesNotFit;

/** The event handlers of this service by type of event. */
@ApplicationScoped
class Handlers {
    private final Map<String, List<EventHandler<?>>> byType = new HashMap<>();
    private final EventJson json;

    Handlers(@Any Instance<EventHandler<?>> handlers, EventJson json) {
        this.json = json;
        for (EventHandler<?> handler : handlers) {
            for (String type : handler.types()) {
                byType.computeIfAbsent(type, unused -> new ArrayList<>()).add(handler);
            }
        }
    }

    boolean follow(String type) {
        return byType.containsKey(type);
    }

    void handle(ReceivedEvent event) {
        for (EventHandler<?> handler : byType.getOrDefault(event.envelope().type(), List.of())) {
            handle(handler, event);
        }
    }

    private <T> void handle(EventHandler<T> handler, ReceivedEvent event) {
        String data = event.data();
        if (data == null) {
            throw new EventRejected("has no data");
        }
        try {
            handler.on(event.envelope(), json.read(data, handler.payload()));
        } catch (JsonDoesNotFit mapping) {
            throw new EventRejected(String.valueOf(mapping.getMessage()), mapping);
        } catch (LinkageError | AssertionError | StackOverflowError broken) {
            // an error of this handler's code must not end the loop that serves all the others
            throw new EventRejected(Trouble.describe(broken), broken);
        }
    }
}
