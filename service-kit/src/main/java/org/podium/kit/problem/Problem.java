package org.podium.kit.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A problem as RFC 9457 §3 writes it.
 *
 * @param type stable, {@code /problems/<service>/<code>}
 * @param members extension members, for example {@code clause}
 */
@Schema(name = "Problem", description = "RFC 9457 problem; type is stable, texts follow Accept-Language")
public record Problem(
        String type,
        String title,
        int status,
        String code,
        String detail,
        @Nullable String instance,
        @Nullable List<Fault> errors,
        @JsonAnyGetter @Schema(hidden = true) Map<String, Object> members) {
    public static final String MEDIA_TYPE = "application/problem+json";

    /** A {@link FieldError} in one language. */
    @Schema(name = "FieldError")
    public record Fault(String pointer, String code, String message) {
        static Fault of(FieldError error, boolean english) {
            return new Fault(error.pointer(), error.code(), error.message().in(english));
        }
    }
}
