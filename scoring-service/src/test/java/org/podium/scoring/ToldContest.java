package org.podium.scoring;

import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.podium.kit.test.Eventually;
import org.podium.kit.test.KafkaProbe;
import org.podium.kit.test.Tokens;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.reading.Reading;
import org.podium.rulebook.reading.Rulebooks;

/** A contest as registration would tell it: its rulebook, its clock, its members and its end. */
public abstract class ToldContest {
    private static final String TOPIC = "registration.contests";
    private static final ObjectMapper JSON = new ObjectMapper();

    public final UUID id = UUID.randomUUID();
    private final Rulebook rulebook;
    private final boolean rehearsal;
    private final Map<UUID, Long> sequences = new HashMap<>();

    ToldContest(Rulebook rulebook, boolean rehearsal) {
        this.rulebook = rulebook;
        this.rehearsal = rehearsal;
    }

    public void publish() {
        amend(1, rulebook);
    }

    public void amend(int version, Rulebook rulebook) {
        tell(version, Rulebooks.canonicalJson(rulebook));
    }

    public void tell(int version, String rulebook) {
        try {
            ObjectNode data = JSON.createObjectNode();
            data.put("contestId", id.toString());
            data.put("slug", "tianjin-2025");
            data.putObject("name").put("zh", "天津选拔赛").put("en", "Tianjin selection");
            data.put("rehearsal", rehearsal);
            data.put("rulebookVersion", version);
            data.put("rulebookHash", "sha256:sample");
            data.set("rulebook", JSON.readTree(rulebook));
            data.put("clock", rehearsal ? "2025-11-12T08:00:00Z" : null);
            data.put("clockVersion", 1);
            send(TOPIC, id, "registration.contest-" + (version == 1 ? "published" : "amended") + ".v1", data);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Amends the rules it was published with by an announcement. @param patch merged into them */
    public void announce(int version, String patch) {
        Reading amended = Rulebooks.amend(Rulebooks.canonicalJson(rulebook), patch);
        tell(
                version,
                Rulebooks.canonicalJson(amended.rulebook()
                        .orElseThrow(() ->
                                new IllegalArgumentException(amended.problems().toString()))));
    }

    /** The same, and waits until scoring knows. */
    public void announced(int version, String patch) {
        announce(version, patch);
        Eventually.holds(() -> SampleContest.as("office")
                .get("/scoring/v1/contests/" + id)
                .then()
                .body("rulebookVersion", equalTo(version)));
    }

    public void setClock(String now, long version) {
        ObjectNode data = JSON.createObjectNode();
        data.put("contestId", id.toString()).put("now", now).put("clockVersion", version);
        send(TOPIC, id, "registration.clock-set.v1", data);
    }

    public void delete() {
        send(
                TOPIC,
                id,
                "registration.contest-deleted.v1",
                JSON.createObjectNode().put("contestId", id.toString()));
    }

    public void grant(String user, String role) {
        grant(user, role, Map.of());
    }

    public void grant(String user, String role, String region) {
        grant(user, role, Map.of("region", region));
    }

    /** @param limits skill, division, region, stage */
    public void grant(String user, String role, Map<String, String> limits) {
        ObjectNode data = membership(UUID.randomUUID(), user, role);
        limits.forEach(data::put);
        granted(data);
    }

    /** Of an account that stands aside for these units; told again under the same id, for others or none. */
    public void grantAside(UUID membership, String user, String role, String... units) {
        ObjectNode data = membership(membership, user, role);
        List.of(units).forEach(data.putArray("standsAsideFor")::add);
        granted(data);
    }

    private ObjectNode membership(UUID membership, String user, String role) {
        return JSON.createObjectNode()
                .put("membershipId", membership.toString())
                .put("contestId", id.toString())
                .put("subject", Tokens.subject(user))
                .put("role", role);
    }

    private void granted(ObjectNode data) {
        UUID membership = UUID.fromString(data.path("membershipId").asText());
        send("registration.memberships", membership, "registration.membership-granted.v1", data);
    }

    final void send(String topic, UUID aggregate, String type, ObjectNode data) {
        send(SampleContest.now(), topic, aggregate, type, data);
    }

    final void send(Instant at, String topic, UUID aggregate, String type, ObjectNode data) {
        KafkaProbe.sendAt(
                at, topic, aggregate.toString(), type, sequences.merge(aggregate, 1L, Long::sum), data.toString());
    }
}
