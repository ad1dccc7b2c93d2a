package org.podium.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.podium.kit.access.CurrentUser;
import org.podium.kit.crypto.Keys;
import org.podium.kit.idempotency.IdempotentResponses.Stored;
import org.podium.kit.problem.KitProblem;
import org.podium.kit.problem.ProblemException;

/**
 * Around an {@link Idempotent} method: outside of its validation and its {@code @Transactional}, inside of authentication.
 *
 * <p>Not a JAX-RS filter, although keys are about HTTP: a filter's answer is written after the transaction has ended, so that a
 * crash between the two would leave work without an answer, and the repetition would do the work twice. Here the lock, the work
 * and the answer are one transaction. "Still running" is an advisory lock of that transaction and therefore gone with it.
 */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 10)
class IdempotencyGuard {
    private static final String HEADER = "Idempotency-Key";
    private static final int LONGEST_KEY = 255;

    private final CurrentVertxRequest http;
    private final CurrentUser user;
    private final IdempotentResponses responses;
    private final Keys keys;
    private final ObjectMapper mapper;

    IdempotencyGuard(
            CurrentVertxRequest http, CurrentUser user, IdempotentResponses responses, Keys keys, ObjectMapper mapper) {
        this.http = http;
        this.user = user;
        this.responses = responses;
        this.keys = keys;
        this.mapper = mapper;
    }

    @AroundInvoke
    @Nullable
    Object once(InvocationContext call) throws Exception {
        HttpServerRequest request = http.getCurrent().request();
        String key = request.getHeader(HEADER);
        if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
            throw new ProblemException(KitProblem.IDEMPOTENCY_KEY_MISSING);
        }
        String owner = user.client() + " " + user.subject();
        String fingerprint = fingerprint(request, call.getParameters());
        Outcome outcome = QuarkusTransaction.requiringNew().call(() -> {
            if (!responses.claim(owner, key)) {
                throw new ProblemException(KitProblem.IDEMPOTENCY_KEY_IN_USE).retryAfter(Duration.ofSeconds(1));
            }
            Stored before = responses.find(owner, key).orElse(null);
            if (before != null) {
                if (!before.fingerprint().equals(fingerprint)) {
                    throw new ProblemException(KitProblem.IDEMPOTENCY_KEY_REUSED);
                }
                return new Outcome(null, before.answer());
            }
            Object result = call.proceed();
            responses.store(owner, key, fingerprint, StoredAnswer.of(result, call.getMethod(), mapper));
            return new Outcome(result, null);
        });
        if (outcome.replayed() != null) {
            throw new ReplayedAnswer(outcome.replayed());
        }
        return outcome.result();
    }

    private record Outcome(
            @Nullable Object result, @Nullable StoredAnswer replayed) {}

    /** Keyed, since the body may hold an ID number. */
    private String fingerprint(HttpServerRequest request, Object[] arguments) throws JsonProcessingException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes((request.method() + " " + request.uri()).getBytes(StandardCharsets.UTF_8));
        for (Object argument : arguments) {
            all.write('\n');
            if (argument instanceof byte[] bytes) {
                all.writeBytes(bytes);
            } else if (!ofTheFramework(argument)) {
                all.writeBytes(mapper.writeValueAsBytes(argument));
            }
        }
        return keys.digest("idempotency", all.toByteArray());
    }

    private static boolean ofTheFramework(@Nullable Object argument) {
        if (argument == null) {
            return true;
        }
        if (argument instanceof java.io.InputStream) {
            throw new IllegalStateException("an @Idempotent method cannot take a stream: its content must be compared");
        }
        return argument instanceof jakarta.ws.rs.core.HttpHeaders
                || argument instanceof jakarta.ws.rs.core.UriInfo
                || argument instanceof jakarta.ws.rs.core.Request
                || argument instanceof jakarta.ws.rs.core.SecurityContext;
    }
}
