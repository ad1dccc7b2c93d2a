package org.podium.notification.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.podium.kit.event.EventEnvelope;
import org.podium.kit.event.EventHandler;

/** Keeps the parts of a result until the manifest says that they are all. */
@ApplicationScoped
public class CollectResultParts implements EventHandler<ResultEvent.Part> {
    private final ResultParts parts;

    CollectResultParts(ResultParts parts) {
        this.parts = parts;
    }

    @Override
    public Set<String> types() {
        return Set.of("scoring.result-part.v1");
    }

    @Override
    public Class<ResultEvent.Part> payload() {
        return ResultEvent.Part.class;
    }

    @Override
    public void on(EventEnvelope envelope, ResultEvent.Part part) {
        parts.persist(new ResultPart(part));
    }
}
