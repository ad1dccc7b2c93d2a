package org.podium.kit.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.podium.kit.KitPaths;
import org.podium.kit.ServiceIdentity;

/** Writes problems: in the language that the client asked for, Chinese unless it prefers English. */
@ApplicationScoped
class Problems {
    private final ServiceIdentity service;

    Problems(ServiceIdentity service) {
        this.service = service;
    }

    Response answer(ProblemException failure, @Nullable ContainerRequestContext request) {
        ProblemCode code = failure.code();
        Sentence detail = code.definition().detail();
        return answer(
                code, detail, failure.arguments(), failure.errors(), failure.members(), failure.headers(), request);
    }

    Response answer(ProblemCode code, List<FieldError> errors, @Nullable ContainerRequestContext request) {
        return answer(new ProblemException(code).withErrors(errors), request);
    }

    Response answer(ProblemCode code, @Nullable ContainerRequestContext request, Object... arguments) {
        return answer(new ProblemException(code, arguments), request);
    }

    /** For who cannot name the arguments of the detail. */
    Response titleOnly(ProblemCode code, @Nullable ContainerRequestContext request) {
        Sentence title = code.definition().title();
        return answer(code, title, List.of(), List.of(), Map.of(), Map.of(), request);
    }

    private Response answer(
            ProblemCode code,
            Sentence detail,
            List<Object> arguments,
            List<FieldError> errors,
            Map<String, Object> members,
            Map<String, String> headers,
            @Nullable ContainerRequestContext request) {
        boolean english = english(request);
        Problem problem = new Problem(
                type(code),
                code.definition().title().in(english),
                code.status(),
                code.code(),
                format(detail.in(english), arguments, english),
                request == null
                        ? null
                        : KitPaths.outside(request.getUriInfo().getRequestUri().getRawPath()),
                errors.isEmpty()
                        ? null
                        : errors.stream()
                                .map(error -> Problem.Fault.of(error, english))
                                .toList(),
                members);
        Response.ResponseBuilder answer = Response.status(code.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem)
                .header(HttpHeaders.CONTENT_LANGUAGE, english ? "en" : "zh")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        headers.forEach(answer::header);
        return answer.build();
    }

    String type(ProblemCode code) {
        return "/problems/%s/%s".formatted(service.name(), code.code());
    }

    static boolean english(@Nullable ContainerRequestContext request) {
        if (request == null) {
            return false;
        }
        for (Locale locale : request.getAcceptableLanguages()) {
            if (locale.getLanguage().equals("en")) {
                return true;
            }
            if (locale.getLanguage().equals("zh")) {
                return false;
            }
        }
        return false;
    }

    private static String format(String sentence, List<Object> arguments, boolean english) {
        if (arguments.isEmpty()) {
            return sentence;
        }
        Locale locale = english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        Object[] texts = arguments.stream()
                .map(argument -> argument instanceof Sentence said ? said.in(english) : String.valueOf(argument))
                .toArray();
        return new MessageFormat(sentence.replace("'", "''"), locale).format(texts);
    }
}
