package org.podium.kit.precondition;

import jakarta.ws.rs.core.EntityTag;

/** Strong entity tags (RFC 9110 §8.8.3) of a version counter. */
public final class ETags {
    private ETags() {}

    public static EntityTag of(long version) {
        return new EntityTag(Long.toString(version));
    }

    /** the header's value, with its quotes */
    public static String header(long version) {
        return "\"" + version + "\"";
    }
}
