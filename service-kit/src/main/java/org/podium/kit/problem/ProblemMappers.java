package org.podium.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;
import org.podium.kit.database.Failures;

/** Everything that can end a request early, as problems. One place, so that the answers stay alike. */
class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private static final Sentence UNSTORABLE =
            new Sentence("文本含有不能保存的字符 U+0000", "a text holds U+0000, which cannot be kept");

    private final Problems problems;
    private final Violations violations;
    private final KnownProblems known;

    ProblemMappers(Problems problems, Violations violations, KnownProblems known) {
        this.problems = problems;
        this.violations = violations;
        this.known = known;
    }

    @ServerExceptionMapper
    Response problem(ProblemException failure, ContainerRequestContext request) {
        return problems.answer(failure, request);
    }

    @ServerExceptionMapper
    Response constraint(ConstraintViolationException failure, ContainerRequestContext request) {
        return problems.answer(KitProblem.INVALID_REQUEST, violations.errors(failure), request);
    }

    @ServerExceptionMapper
    Response json(JsonProcessingException failure, ContainerRequestContext request) {
        return problems.answer(JsonFaults.problem(failure), request);
    }

    /** named apart, because the framework has a mapper of its own for this one */
    @ServerExceptionMapper
    Response json(MismatchedInputException failure, ContainerRequestContext request) {
        return problems.answer(JsonFaults.problem(failure), request);
    }

    @ServerExceptionMapper
    Response unauthenticated(UnauthorizedException failure, ContainerRequestContext request) {
        return unauthenticated(request);
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException failure, ContainerRequestContext request) {
        return problems.answer(KitProblem.FORBIDDEN, request);
    }

    @ServerExceptionMapper
    Response failedAuthentication(AuthenticationFailedException failure, ContainerRequestContext request) {
        return identityAway(failure) ? identityUnavailable(request) : unauthenticated(request);
    }

    @ServerExceptionMapper
    Response incompleteAuthentication(AuthenticationCompletionException failure, ContainerRequestContext request) {
        return identityAway(failure) ? identityUnavailable(request) : unauthenticated(request);
    }

    @ServerExceptionMapper
    Response ofJaxRs(WebApplicationException failure, ContainerRequestContext request) {
        if (failure.getCause() instanceof JsonProcessingException json) {
            return problems.answer(JsonFaults.problem(json), request);
        }
        Response given = failure.getResponse();
        if (given.getStatus() < 400 || given.hasEntity()) {
            return given;
        }
        Response answer = problems.answer(codeOf(given.getStatus()), request, String.valueOf(failure.getMessage()));
        if (given.getStatus() >= 500) {
            LOG.errorf(failure, "answered %d", given.getStatus());
        }
        return given.getStatus() == answer.getStatus()
                ? answer
                : Response.fromResponse(answer).status(given.getStatus()).build();
    }

    @ServerExceptionMapper
    Response unexpected(Throwable failure, ContainerRequestContext request) {
        if (identityAway(failure)) {
            return identityUnavailable(request);
        }
        if (Failures.concurrentChange(failure)) {
            boolean conditional = request.getHeaderString(HttpHeaders.IF_MATCH) != null;
            return problems.answer(
                    conditional ? KitProblem.PRECONDITION_FAILED : KitProblem.CHANGED_MEANWHILE, request);
        }
        if (Failures.databaseUnavailable(failure)) {
            LOG.warnf(
                    "%s %s: the database: %s",
                    request.getMethod(), request.getUriInfo().getPath(), failure.getMessage());
            return retrySoon(KitProblem.UNAVAILABLE, request);
        }
        Optional<ProblemCode> cameSecond = Failures.brokenUniqueness(failure).flatMap(known::ofConstraint);
        if (cameSecond.isPresent()) {
            return problems.titleOnly(cameSecond.get(), request);
        }
        if (Failures.unstorableText(failure)) {
            return problems.answer(KitProblem.MALFORMED_REQUEST, request, UNSTORABLE);
        }
        String id = UUID.randomUUID().toString();
        LOG.errorf(
                failure,
                "error id %s: %s %s",
                id,
                request.getMethod(),
                request.getUriInfo().getPath());
        return problems.answer(KitProblem.INTERNAL_ERROR, request, id);
    }

    private Response unauthenticated(ContainerRequestContext request) {
        return Response.fromResponse(problems.answer(KitProblem.UNAUTHENTICATED, request))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    private Response identityUnavailable(ContainerRequestContext request) {
        return retrySoon(KitProblem.IDENTITY_UNAVAILABLE, request);
    }

    private Response retrySoon(KitProblem problem, ContainerRequestContext request) {
        return Response.fromResponse(problems.answer(problem, request))
                .header(HttpHeaders.RETRY_AFTER, "2")
                .build();
    }

    /** the token may be good; nobody can say, since Keycloak does not answer. A refused connection to the database is not that. */
    private static boolean identityAway(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException) {
                return false;
            }
            String name = cause.getClass().getName();
            if (cause instanceof java.net.ConnectException
                    || name.equals("io.quarkus.oidc.OIDCException")
                    || name.equals("io.quarkus.oidc.common.runtime.OidcEndpointAccessException")
                    || name.endsWith("OidcServerNotAvailableException")) {
                return true;
            }
            if (cause.getCause() == cause) {
                return false;
            }
        }
        return false;
    }

    private static KitProblem codeOf(int status) {
        return switch (status) {
            case 401 -> KitProblem.UNAUTHENTICATED;
            case 403 -> KitProblem.FORBIDDEN;
            case 404 -> KitProblem.NOT_FOUND;
            case 405 -> KitProblem.METHOD_NOT_ALLOWED;
            case 406 -> KitProblem.NOT_ACCEPTABLE;
            case 409 -> KitProblem.CONFLICT;
            case 413 -> KitProblem.PAYLOAD_TOO_LARGE;
            case 415 -> KitProblem.UNSUPPORTED_MEDIA_TYPE;
            case 503 -> KitProblem.UNAVAILABLE;
            default -> status < 500 ? KitProblem.MALFORMED_REQUEST : KitProblem.INTERNAL_ERROR;
        };
    }
}
