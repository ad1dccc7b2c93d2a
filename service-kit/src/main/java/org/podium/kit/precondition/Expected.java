package org.podium.kit.precondition;

import jakarta.ws.rs.core.HttpHeaders;
import org.jspecify.annotations.Nullable;
import org.podium.kit.problem.KitProblem;
import org.podium.kit.problem.ProblemException;

/**
 * What a PUT that may create expects to find (RFC 9110 §13.1): nothing, by {@code If-None-Match: *}, or the version that
 * {@code If-Match} names.
 */
public record Expected(@Nullable String ifMatch, @Nullable String ifNoneMatch) {

    /**
     * Neither header → 428; another state than the expected one → 412, with the ETag of what is there.
     *
     * @param version of what is there, null where nothing is
     */
    public void require(@Nullable Long version) {
        if (ifMatch == null && ifNoneMatch == null) {
            throw new ProblemException(KitProblem.PRECONDITION_REQUIRED);
        }
        boolean onlyNew = ifNoneMatch != null && ifNoneMatch.strip().equals("*");
        if (version == null) {
            if (ifMatch != null) {
                throw new ProblemException(KitProblem.PRECONDITION_FAILED);
            }
        } else if (onlyNew) {
            throw new ProblemException(KitProblem.PRECONDITION_FAILED)
                    .withHeader(HttpHeaders.ETAG, ETags.header(version));
        } else {
            Preconditions.requireMatch(ifMatch, version);
        }
    }
}
