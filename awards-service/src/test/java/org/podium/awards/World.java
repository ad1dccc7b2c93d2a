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
import java.util.ArrayList;
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
    public final Rulebook rulebook;
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
        var world = new World(tianjin(), true, slug);
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
        return map(
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
                "clock", NOW,
                "clockVersion", clockVersion);
    }

    public void clock(String now) {
        clockVersion++;
        send(
                "registration.contests",
                contest,
                "registration.clock-set.v1",
                map("contestId", contest, "now", now, "clockVersion", clockVersion));
        Eventually.holds(() -> given().get("/awards/v1/contests/{c}", contest)
                .then()
                .statusCode(200)
                .body("clockVersion", org.hamcrest.Matchers.equalTo(clockVersion)));
    }

    public void delete() {
        send("registration.contests", contest, "registration.contest-deleted.v1", map("contestId", contest));
    }

    public void member(String user, String role) {
        var id = UUID.randomUUID();
        send(
                "registration.memberships",
                id,
                "registration.membership-granted.v1",
                map("membershipId", id, "contestId", contest, "subject", Tokens.subject(user), "role", role));
    }

    public EntrySample entry(String name) {
        return new EntrySample(this, name);
    }

    /** An entry of one, told when {@link #told()} is called, and again with what changed since. */
    public static final class EntrySample {
        public final UUID id = UUID.randomUUID();
        public final UUID person = UUID.randomUUID();
        private final World world;
        private String name;
        private String level = "4";
        private String unit = "91350100M000100Y43";
        private String unitName = "天津示例数据科技有限公司";
        private String skill = "AI_TRAINER";
        private String division = "EMPLOYEE";
        private final List<Map<String, Object>> ineligible = new ArrayList<>();

        private EntrySample(World world, String name) {
            this.world = world;
            this.name = name;
        }

        public EntrySample level(String now) {
            level = now;
            return this;
        }

        public EntrySample named(String now) {
            name = now;
            return this;
        }

        public EntrySample unit(String uscc, String called) {
            unit = uscc;
            unitName = called;
            return this;
        }

        public EntrySample pool(String inSkill, String inDivision) {
            skill = inSkill;
            division = inDivision;
            return this;
        }

        public EntrySample holdsTianjinTitle() {
            ineligible.add(
                    map("rule", "S2-14", "clause", "S2 二(二)", "sentence", map("zh", "持有天津市技术能手。", "en", "Holds it.")));
            return this;
        }

        public Map<String, Object> facts() {
            return map(
                    "entryId",
                    id,
                    "contestId",
                    world.contest,
                    "reference",
                    "E-" + id.toString().substring(0, 4),
                    "stage",
                    "FINAL",
                    "skill",
                    skill,
                    "division",
                    division,
                    "unit",
                    map(
                            "uscc",
                            unit,
                            "name",
                            unitName,
                            "legalUscc",
                            unit,
                            "kind",
                            "COMPANY",
                            "region",
                            "120000",
                            "email",
                            "unit@example.org"),
                    "competitors",
                    List.of(map(
                            "personId",
                            person,
                            "name",
                            name,
                            "level",
                            level,
                            "titles",
                            List.of(),
                            "awardIneligible",
                            ineligible)),
                    "coaches",
                    List.of());
        }

        public EntrySample told() {
            send("registration.entries", id, "registration.entry-approved.v1", facts());
            return this;
        }
    }

    /** A result of one pool; rows are ranked in the order they are added. */
    public final class ResultSample {
        private final UUID pool;
        private final int version;
        private final String kind;
        private final List<Map<String, Object>> rows = new ArrayList<>();
        private String skill = "AI_TRAINER";
        private String division = "EMPLOYEE";

        private ResultSample(UUID pool, int version, String kind) {
            this.pool = pool;
            this.version = version;
            this.kind = kind;
        }

        public ResultSample in(String inSkill, String inDivision) {
            skill = inSkill;
            division = inDivision;
            return this;
        }

        public ResultSample ranked(int rank, String total, EntrySample... entries) {
            for (var entry : entries) {
                rows.add(map(
                        "entryId",
                        entry.id,
                        "unit",
                        entry.unit,
                        "status",
                        "RANKED",
                        "rank",
                        rank,
                        "total",
                        total,
                        "components",
                        map(),
                        "shared",
                        entries.length > 1));
            }
            return this;
        }

        public ResultSample absent(EntrySample entry) {
            rows.add(map("entryId", entry.id, "status", "ABSENT", "components", map(), "shared", false));
            return this;
        }

        public Map<String, Object> manifest(int parts) {
            return map(
                    "poolId", pool,
                    "contestId", contest,
                    "stage", "FINAL",
                    "skill", skill,
                    "division", division,
                    "version", version,
                    "kind", kind,
                    "rulebookVersion", rulebookVersion,
                    "rows", rows.size(),
                    "parts", parts,
                    "hash", "sha256:" + "0".repeat(64),
                    "qualified", rows.stream().map(row -> row.get("entryId")).toList(),
                    "competed",
                            (int) rows.stream()
                                    .filter(r -> !"ABSENT".equals(r.get("status")))
                                    .count(),
                    "participatingUnits", 1,
                    "publishedAt", NOW);
        }

        /** In parts of seven rows, then the manifest. */
        public void published() {
            var parts = 0;
            for (var from = 0; from < rows.size(); from += 7) {
                var part = rows.subList(from, Math.min(from + 7, rows.size()));
                send(
                        "scoring.results",
                        pool,
                        "scoring.result-part.v1",
                        map("poolId", pool, "version", version, "part", ++parts, "rows", part));
            }
            send("scoring.results", pool, "scoring.result-published.v1", manifest(parts));
        }
    }

    public ResultSample result(UUID pool, int version, String kind) {
        return new ResultSample(pool, version, kind);
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

    /** As {@code kind recipient detail status}. */
    public List<String> outcome(UUID pool) {
        return awards(pool).stream()
                .map(a -> "%s %s %s %s"
                        .formatted(a.get("kind"), recipient(a).get("name"), a.get("detail"), a.get("status")))
                .toList();
    }

    private static Map<?, ?> recipient(Map<String, Object> award) {
        return award.get("recipient") instanceof Map<?, ?> recipient ? recipient : Map.of();
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
