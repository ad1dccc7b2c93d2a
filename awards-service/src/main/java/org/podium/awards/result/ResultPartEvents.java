package org.podium.awards.result;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.podium.kit.event.EventEnvelope;
import org.podium.kit.event.EventHandler;

/** Keeps the parts of a result until its manifest says that they are all there. */
@ApplicationScoped
public class ResultPartEvents implements EventHandler<ResultTold.Part> {
    private final ResultParts parts;

    ResultPartEvents(ResultParts parts) {
        this.parts = parts;
    }

    @Override
    public Set<String> types() {
        return Set.of("scoring.result-part.v1");
    }

    @Override
    public Class<ResultTold.Part> payload() {
        return ResultTold.Part.class;
    }

    @Override
    public void on(EventEnvelope envelope, ResultTold.Part part) {
        parts.keep(part);
    }
}
