package org.podium.notification;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.podium.kit.test.KafkaProbe;
import org.podium.kit.test.Tokens;
import org.podium.notification.contest.PublishedRules;

/**
 * The events of other services as this one expects them at the least: one file each, with the fields that are used and
 * no others. Tests change what they are about and keep the rest.
 */
public final class Samples {
    public static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Samples() {}

    public static ObjectNode event(String type) {
        String file = "/events/" + type + ".json";
        try (InputStream in = Objects.requireNonNull(Samples.class.getResourceAsStream(file), file)) {
            return (ObjectNode) JSON.readTree(in);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static <T> T event(String type, Class<T> as, Consumer<ObjectNode> change) {
        ObjectNode event = event(type);
        change.accept(event);
        return read(event, as);
    }

    public static <T> T event(String type, Class<T> as) {
        return event(type, as, node -> {});
    }

    public static <T> T read(JsonNode node, Class<T> as) {
        try {
            return JSON.treeToValue(node, as);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static PublishedRules rules() {
        return read(event("registration.contest-published.v1").path("rulebook"), PublishedRules.class);
    }

    /** A contest of its own for one test, with its entry, on the wire. */
    public static final class World {
        public final UUID contest = UUID.randomUUID();
        public final UUID entry = UUID.randomUUID();
        public final UUID pool = UUID.randomUUID();
        private long contestEvents;
        private long entryEvents;
        private boolean rehearsal = true;

        public World real() {
            rehearsal = false;
            return this;
        }

        public World published() {
            return published(rulebook -> {});
        }

        public World published(Consumer<ObjectNode> rulebook) {
            send(
                    "registration.contests",
                    contest,
                    "registration.contest-published.v1",
                    ++contestEvents,
                    node -> rulebook.accept(
                            (ObjectNode) node.put("rehearsal", rehearsal).path("rulebook")));
            return this;
        }

        /** An announcement, made while this world's entry held a place. */
        public UUID announced(Consumer<ObjectNode> change) {
            return send("registration.contests", contest, "registration.announcement-made.v1", ++contestEvents, change);
        }

        public UUID clockSet(int version) {
            return send(
                    "registration.contests",
                    contest,
                    "registration.clock-set.v1",
                    ++contestEvents,
                    node -> node.put("clockVersion", version));
        }

        public UUID substitutionsClosing() {
            return send(
                    "registration.contests",
                    contest,
                    "registration.substitutions-closing.v1",
                    ++contestEvents,
                    n -> {});
        }

        public UUID deleted() {
            return send("registration.contests", contest, "registration.contest-deleted.v1", ++contestEvents, n -> {});
        }

        public UUID entry(String what, Consumer<ObjectNode> change) {
            String type = "registration." + what + ".v1";
            String sample = what.startsWith("substitution") ? type : "registration.entry-received.v1";
            ObjectNode event = event(sample);
            change.accept(event);
            return send("registration.entries", entry, type, ++entryEvents, event);
        }

        public UUID entry(String what) {
            return entry(what, node -> {});
        }

        /** Somebody gets a role in this contest. */
        public World member(String user, String role) {
            return member(user, role, Map.of());
        }

        /** @param limits skill, division, region, stage */
        public World member(String user, String role, Map<String, String> limits) {
            UUID membership = UUID.randomUUID();
            ObjectNode granted = JSON.createObjectNode()
                    .put("membershipId", membership.toString())
                    .put("contestId", contest.toString())
                    .put("subject", Tokens.subject(user))
                    .put("role", role);
            limits.forEach(granted::put);
            KafkaProbe.send(
                    "registration.memberships",
                    membership.toString(),
                    "registration.membership-granted.v1",
                    1,
                    granted.toString());
            return this;
        }

        /** @param sequence of this pool on this topic */
        public UUID pool(String topic, String type, long sequence, Consumer<ObjectNode> change) {
            return send(topic, pool, type, sequence, change);
        }

        /** An event of an aggregate that has only one. */
        public UUID once(String topic, String type, Consumer<ObjectNode> change) {
            return send(topic, UUID.randomUUID(), type, 1, change);
        }

        private UUID send(String topic, UUID key, String type, long sequence, Consumer<ObjectNode> change) {
            ObjectNode event = event(type);
            change.accept(event);
            return send(topic, key, type, sequence, event);
        }

        public UUID send(String topic, UUID key, String type, long sequence, ObjectNode event) {
            event.put("contestId", contest.toString());
            if (event.has("entryId")) {
                event.put("entryId", entry.toString());
            }
            if (event.has("poolId")) {
                event.put("poolId", pool.toString());
            }
            event.path("rows").forEach(row -> ((ObjectNode) row).put("entryId", entry.toString()));
            if (event.path("entries").path(0).isTextual()) {
                event.putArray("entries").add(entry.toString());
            } else {
                event.path("entries").forEach(place -> ((ObjectNode) place).put("entryId", entry.toString()));
            }
            return KafkaProbe.send(topic, key.toString(), type, sequence, event.toString());
        }
    }
}
