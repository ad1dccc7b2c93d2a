package org.podium.rulebook.eligibility;

import org.jspecify.annotations.Nullable;

/**
 * A scan as it came in.
 *
 * @param mediaType by its content, never by its name: {@code image/jpeg}
 * @param bytes size
 * @param stamped as the uploader declared
 * @param width pixels, of images
 */
public record DocumentFacts(
        String kind,
        String mediaType,
        long bytes,
        boolean stamped,
        @Nullable Integer width,
        @Nullable Integer height) {}
