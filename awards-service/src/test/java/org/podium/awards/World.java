package org.podium.awards;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.podium.kit.test.Eventually;
import org.podium.kit.test.KafkaProbe;
import org.podium.kit.test.Tokens;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.reading.Rulebooks;

/** A contest as registration and scoring tell of it, for the tests of this service. */
public final class World {
    public static final String NOW = "2025-11-12T09:00:00+08:00";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Long> SEQUENCES = new HashMap<>();

    public final UUID contest = UUID.randomUUID();
    public Rulebook rulebook;
    private final boolean rehearsal;
    private final String slug;
    private int rulebookVersion = 1;
    private int clockVersion = 1;

    private World(Rulebook rulebook, boolean rehearsal, String slug) {
        this.rulebook = rulebook;
        this.rehearsal = rehearsal;
        this.slug = slug;
    }

    /** The Tianjin notice as a rehearsal that stands at {@link #NOW}, with its office and its committee. */
    public static World tianjin(String slug) {
        return of(tianjin(), true, slug);
    }

    /** The Tianjin notice in earnest, in real time. Its public notice ends with its day, so that no calendar rules it. */
    public static World real(String slug) {
        return of(patched("{\"awards\": {\"publicNotice\": null}}"), false, slug);
    }

    /** The Tianjin notice with a JSON merge patch over its rulebook. */
    public static World tianjinWith(String patch, String slug) {
        return of(patched(patch), true, slug);
    }

    private static Rulebook patched(String patch) {
        var reading = Rulebooks.amend(Rulebooks.canonicalJson(tianjin()), patch);
        return reading.rulebook()
                .orElseThrow(() -> new IllegalStateException(reading.problems().toString()));
    }

    /** A contest that nobody has told of yet. */
    static World unheardOf(Rulebook rulebook, String slug) {
        return new World(rulebook, true, slug);
    }

    private static World of(Rulebook rulebook, boolean rehearsal, String slug) {
        var world = new World(rulebook, rehearsal, slug);
        world.publish();
        for (var role : List.of("office", "committee", "auditor")) world.member(role, role);
        Eventually.holds(() -> {
            var answer = world.as("office").get("/awards/v1/contests/{c}/pools", world.contest);
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        });
        return world;
    }

    public static Rulebook tianjin() {
        try {
            var file = Path.of("..", "deploy", "contests", "tianjin-2025", "rulebook.yaml");
            var reading = Rulebooks.read(Files.readString(file), file.toString());
            return reading.rulebook()
                    .orElseThrow(
                            () -> new IllegalStateException(reading.problems().toString()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public void publish() {
        var canonical = Rulebooks.canonicalJson(rulebook);
        send("registration.contests", contest, "registration.contest-published.v1", contestFacts(tree(canonical)));
    }

    public Map<String, Object> contestFacts(Object rulebookTree) {
        var facts = map(
                "contestId", contest,
                "slug", slug,
                "name",
                        map(
                                "zh",
                                rulebook.contest().name().zh(),
                                "en",
                                rulebook.contest().name().en()),
                "rehearsal", rehearsal,
                "rulebookVersion", rulebookVersion,
                "rulebookHash", Rulebooks.hash(rulebook),
                "rulebook", rulebookTree,
                "clockVersion", clockVersion);
        if (rehearsal) facts.put("clock", NOW);
        return facts;
    }

    public void amended(Object rulebookTree, String hash) {
        rulebookVersion++;
        var facts = contestFacts(rulebookTree);
        facts.put("rulebookHash", hash);
        send("registration.contests", contest, "registration.contest-amended.v1", facts);
    }

    public void clock(String now) {
        clockVersion++;
        send(
                "registration.contests",
                contest,
                "registration.clock-set.v1",
                map("contestId", contest, "now", now, "clockVersion", clockVersion));
        Eventually.holds(() -> as("office")
                .get("/awards/v1/contests/{c}", contest)
                .then()
                .statusCode(200)
                .body("clockVersion", org.hamcrest.Matchers.equalTo(clockVersion)));
    }

    public void delete() {
        send("registration.contests", contest, "registration.contest-deleted.v1", map("contestId", contest));
    }

    public void member(String user, String role) {
        member(user, role, Map.of());
    }

    /** @param limits skill, division, region, stage */
    public void member(String user, String role, Map<String, Object> limits) {
        var id = UUID.randomUUID();
        var facts = map("membershipId", id, "contestId", contest, "subject", Tokens.subject(user), "role", role);
        facts.putAll(limits);
        send("registration.memberships", id, "registration.membership-granted.v1", facts);
    }

    /** @param stage of the rulebook, such as FINAL */
    public UUID drawn(UUID pool, String stage, String skill, String division) {
        return send(
                "scoring.pools",
                pool,
                "scoring.pool-drawn.v1",
                map(
                        "poolId", pool,
                        "contestId", contest,
                        "stage", stage,
                        "region", "",
                        "skill", skill,
                        "division", division,
                        "entries", 1,
                        "at", NOW));
    }

    /** The pool is held in another since. */
    public UUID merged(UUID pool, UUID into, String skill, String division) {
        return send(
                "scoring.pools",
                pool,
                "scoring.pool-merged.v1",
                map(
                        "poolId", pool,
                        "contestId", contest,
                        "stage", "FINAL",
                        "region", "",
                        "skill", skill,
                        "division", division,
                        "into", into,
                        "rule", "S2-29/MERGED",
                        "at", NOW));
    }

    int rulebookVersion() {
        return rulebookVersion;
    }

    public EntrySample entry(String name) {
        return new EntrySample(this, name);
    }

    public ResultSample result(UUID pool, int version, String kind) {
        return new ResultSample(this, pool, version, kind);
    }

    public RequestSpecification as(String user) {
        return given().auth().oauth2(Tokens.token(user, user)).contentType(ContentType.JSON);
    }

    public RequestSpecification asUnit(String uscc) {
        return given().auth().oauth2(Tokens.unit("unit-" + uscc, uscc)).contentType(ContentType.JSON);
    }

    /** A POST that creates. */
    public RequestSpecification creating(String user) {
        return as(user).header("Idempotency-Key", UUID.randomUUID().toString());
    }

    public List<Map<String, Object>> awards(UUID pool) {
        return as("office")
                .queryParam("pool", pool)
                .queryParam("limit", 200)
                .get("/awards/v1/contests/{c}/awards", contest)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
    }

    /** The id of the first award of a unit. */
    public String awardOf(String unit) {
        return as("office")
                .queryParam("unit", unit)
                .get("/awards/v1/contests/{c}/awards", contest)
                .path("items[0].id");
    }

    /** As {@code kind recipient detail status}. */
    public List<String> outcome(UUID pool) {
        return awards(pool).stream()
                .map(a -> "%s %s %s %s"
                        .formatted(a.get("kind"), recipient(a).get("name"), a.get("detail"), a.get("status")))
                .toList();
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> recipient(Map<String, Object> award) {
        return award.get("recipient") instanceof Map<?, ?> recipient ? (Map<String, Object>) recipient : Map.of();
    }

    /** Waits until the pool has been computed from this version. */
    public void computed(UUID pool, int version) {
        Eventually.holds(() -> as("office")
                .get("/awards/v1/pools/{p}", pool)
                .then()
                .statusCode(200)
                .body("resultVersion", org.hamcrest.Matchers.equalTo(version)));
    }

    public static UUID send(String topic, UUID aggregate, String type, Map<String, Object> data) {
        try {
            long sequence;
            synchronized (SEQUENCES) {
                sequence = SEQUENCES.merge(topic + aggregate, 1L, Long::sum);
            }
            return KafkaProbe.send(topic, aggregate.toString(), type, sequence, JSON.writeValueAsString(data));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Map<String, Object> map(Object... pairs) {
        var map = new LinkedHashMap<String, Object>();
        for (var i = 0; i < pairs.length; i += 2) {
            var value = pairs[i + 1];
            map.put((String) pairs[i], value instanceof UUID || value instanceof Instant ? value.toString() : value);
        }
        return map;
    }

    public static Object tree(String json) {
        try {
            return JSON.readValue(json, Object.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
