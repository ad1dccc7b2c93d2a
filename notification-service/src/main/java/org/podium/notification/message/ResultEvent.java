package org.podium.notification.message;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this service uses of {@code scoring.results}: parts with rows first, then the manifest that completes them. */
public interface ResultEvent {

    record Part(UUID poolId, int version, int part, List<Row> rows) implements ResultEvent {
        public Part {
            rows = Objects.requireNonNullElse(rows, List.of());
        }
    }

    /** @param components points of 100 as decimal strings, by component; empty without a rank */
    record Row(
            UUID entryId,
            String status,
            @Nullable Integer rank,
            @Nullable String total,
            @Nullable Map<String, String> components,
            boolean shared,
            @Nullable Separation separation) {}

    record Separation(String step, String clause) {}

    /** @param rows how many rows all parts together hold */
    record Published(
            UUID poolId, UUID contestId, String skill, String division, int version, String kind, int rows, int parts)
            implements ResultEvent {}
}
