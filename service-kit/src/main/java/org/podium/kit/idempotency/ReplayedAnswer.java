package org.podium.kit.idempotency;

import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Leaves the resource method with an answer that was given before, whatever type the method returns. */
class ReplayedAnswer extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient StoredAnswer answer;

    ReplayedAnswer(StoredAnswer answer) {
        super("answered before", null, false, false);
        this.answer = answer;
    }

    /** Writes it. */
    static class Mapper {
        @ServerExceptionMapper
        Response again(ReplayedAnswer replayed) {
            return replayed.answer.again();
        }
    }
}
