package org.podium.kit.precondition;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.podium.kit.problem.KitProblem;
import org.podium.kit.problem.ProblemException;

/** Conditional requests (RFC 9110 §13): nobody overwrites what they have not seen. */
public final class Preconditions {
    private Preconditions() {}

    /** Missing → 428, stale → 412. A weak tag never matches; {@code *} always does. */
    public static void requireMatch(@Nullable String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new ProblemException(KitProblem.PRECONDITION_REQUIRED);
        }
        if (!names(ifMatch, version)) {
            throw new ProblemException(KitProblem.PRECONDITION_FAILED)
                    .withHeader(HttpHeaders.ETAG, ETags.header(version));
        }
    }

    public static void requireMatch(HttpHeaders headers, long version) {
        requireMatch(headers.getHeaderString(HttpHeaders.IF_MATCH), version);
    }

    private static boolean names(String ifMatch, long version) {
        String wanted = ETags.header(version);
        return Arrays.stream(ifMatch.split(",", -1))
                .map(String::strip)
                .anyMatch(tag -> tag.equals("*") || tag.equals(wanted));
    }
}
