package org.podium.scoring;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.specification.RequestSpecification;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.podium.kit.test.Eventually;
import org.podium.kit.test.KafkaProbe;
import org.podium.kit.test.Tokens;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.reading.Reading;
import org.podium.rulebook.reading.Rulebooks;

/** A contest as registration would tell it, with a member for every role. The one builder of sample data. */
public final class SampleContest {
    public static final String SKILL = "AI_TRAINER";
    public static final String DIVISION = "EMPLOYEE";
    public static final String CONTESTS = "registration.contests";
    public static final String ENTRIES = "registration.entries";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> ROLES = List.of(
            "office",
            "supervisor",
            "tabulator",
            "tabulator2",
            "chief-judge",
            "chief-judge2",
            "committee",
            "auditor",
            "judge");

    public final UUID id = UUID.randomUUID();
    private final Rulebook rulebook;
    private final boolean rehearsal;
    private final Map<UUID, Long> sequences = new HashMap<>();
    private final Map<UUID, ObjectNode> entries = new HashMap<>();

    public SampleContest(Rulebook rulebook) {
        this(rulebook, true);
    }

    private SampleContest(Rulebook rulebook, boolean rehearsal) {
        this.rulebook = rulebook;
        this.rehearsal = rehearsal;
    }

    /** Published, known to scoring, with its members. */
    public static SampleContest published() {
        return published(TestRulebook.tianjin());
    }

    public static SampleContest published(Rulebook rulebook) {
        return known(new SampleContest(rulebook));
    }

    /** No rehearsal. */
    public static SampleContest real() {
        return known(new SampleContest(TestRulebook.tianjin(), false));
    }

    private static SampleContest known(SampleContest contest) {
        contest.publish();
        ROLES.forEach(contest::grant);
        Eventually.holds(() -> assertThat(as("tabulator")
                        .get("/scoring/v1/access")
                        .jsonPath()
                        .getList("memberships.contestId", String.class))
                .contains(contest.id.toString()));
        Eventually.holds(() -> contest.poolId());
        Eventually.holds(() -> assertThat(
                        as("judge").get("/scoring/v1/access").jsonPath().getList("memberships.contestId", String.class))
                .contains(contest.id.toString()));
        return contest;
    }

    /** A user of this name; the role is the name without a trailing number. */
    public static RequestSpecification as(String user) {
        return given().auth().oauth2(Tokens.token(user, user.replaceAll("\\d+$", "")));
    }

    public static RequestSpecification as(String user, String role) {
        return given().auth().oauth2(Tokens.token(user, role));
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
            send(CONTESTS, id, "registration.contest-" + (version == 1 ? "published" : "amended") + ".v1", data);
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

    public void setClock(String now, long version) {
        ObjectNode data = JSON.createObjectNode();
        data.put("contestId", id.toString()).put("now", now).put("clockVersion", version);
        send(CONTESTS, id, "registration.clock-set.v1", data);
    }

    public void delete() {
        send(
                CONTESTS,
                id,
                "registration.contest-deleted.v1",
                JSON.createObjectNode().put("contestId", id.toString()));
    }

    private void grant(String user) {
        grant(user, user.replaceAll("\\d+$", ""));
    }

    public void grant(String user, String role) {
        grant(user, role, Map.of());
    }

    public void grant(String user, String role, String region) {
        grant(user, role, Map.of("region", region));
    }

    /** @param limits skill, division, region, stage */
    public void grant(String user, String role, Map<String, String> limits) {
        UUID membership = UUID.randomUUID();
        ObjectNode data = JSON.createObjectNode();
        data.put("membershipId", membership.toString());
        data.put("contestId", id.toString());
        data.put("subject", Tokens.subject(user));
        data.put("role", role);
        limits.forEach(data::put);
        send("registration.memberships", membership, "registration.membership-granted.v1", data);
    }

    /** Of an account that stands aside for these units; told again under the same id, for others or none. */
    public void grantAside(UUID membership, String user, String role, String... units) {
        ObjectNode data = JSON.createObjectNode();
        data.put("membershipId", membership.toString());
        data.put("contestId", id.toString());
        data.put("subject", Tokens.subject(user));
        data.put("role", role);
        List.of(units).forEach(data.putArray("standsAsideFor")::add);
        send("registration.memberships", membership, "registration.membership-granted.v1", data);
    }

    /** An approved entry with a competitor of this name, from a unit of its own. */
    public UUID entry(String name) {
        return entry(name, null);
    }

    public UUID entry(String name, @Nullable String region) {
        return entry(name, region, DIVISION);
    }

    public UUID entry(String name, @Nullable String region, String division) {
        UUID entry = UUID.randomUUID();
        entries.put(entry, facts(entry, name, region).put("division", division));
        happened(entry, "registration.entry-approved.v1");
        return entry;
    }

    /** An approved entry of several. */
    public UUID team(String... names) {
        UUID entry = UUID.randomUUID();
        ObjectNode facts = facts(entry, names[0], null);
        for (int i = 1; i < names.length; i++) {
            facts.withArray("competitors")
                    .addObject()
                    .put("personId", person(names[i]).toString())
                    .put("name", names[i]);
        }
        entries.put(entry, facts);
        happened(entry, "registration.entry-approved.v1");
        return entry;
    }

    public static UUID person(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** The authority refuses to verify a title of the entry. @param award its sequence is kept per award */
    public void refused(UUID award, String pool, UUID entry, String because) {
        ObjectNode data = JSON.createObjectNode();
        data.put("awardId", award.toString()).put("contestId", id.toString()).put("poolId", pool);
        data.put("entryId", entry.toString()).put("title", "天津市技术能手").put("rule", "S1-30");
        data.put("because", because).put("by", "authority").put("at", "2025-12-01T08:00:00Z");
        send("awards.awards", award, "awards.verification-refused.v1", data);
    }

    public List<UUID> entries(int count) {
        List<UUID> made =
                IntStream.rangeClosed(1, count).mapToObj(i -> entry("选手" + i)).toList();
        Eventually.holds(() -> assertThat(pool().getInt("entries")).isGreaterThanOrEqualTo(count));
        return made;
    }

    public static String unitOf(UUID entry) {
        return "U" + entry.toString().substring(0, 17);
    }

    public void happened(UUID entry, String type) {
        send(now(), ENTRIES, entry, type, Objects.requireNonNull(entries.get(entry)));
    }

    /** Its unit turns out to be a branch of this legal unit. */
    public void branchOf(UUID entry, String legal) {
        ObjectNode facts = Objects.requireNonNull(entries.get(entry));
        ((ObjectNode) facts.path("unit")).put("legalUscc", legal);
        happened(entry, "registration.entry-corrected.v1");
    }

    public void disqualified(UUID entry, String reason, String by) {
        ObjectNode data = Objects.requireNonNull(entries.get(entry));
        data.putObject("reason").put("zh", reason).put("en", reason);
        data.putObject("ground").put("rule", "S2-13").put("clause", "二(二)");
        data.put("by", by);
        happened(entry, "registration.entry-disqualified.v1");
    }

    /** Somebody else competes for the entry, as was decided just now. */
    public void substituted(UUID entry, String name) {
        substituted(entry, name, now());
    }

    public void substituted(UUID entry, String name, Instant decidedAt) {
        String region =
                Objects.requireNonNull(entries.get(entry)).path("region").asText(null);
        ObjectNode facts = facts(entry, name, region);
        entries.put(entry, facts);
        send(decidedAt, ENTRIES, entry, "registration.substitution-decided.v1", facts);
    }

    /** The same person, spelt otherwise. */
    public void spelt(UUID entry, String name) {
        ObjectNode facts = Objects.requireNonNull(entries.get(entry));
        ((ObjectNode) facts.path("competitors").get(0)).put("name", name);
        happened(entry, "registration.entry-corrected.v1");
    }

    private ObjectNode facts(UUID entry, String name, @Nullable String region) {
        ObjectNode data = JSON.createObjectNode();
        data.put("entryId", entry.toString());
        data.put("contestId", id.toString());
        data.put("rulebookVersion", 1);
        data.put("reference", "TJ-" + entry.toString().substring(0, 8));
        data.put("stage", rulebook.contest().stages().getFirst().name());
        data.put("region", region);
        data.put("skill", SKILL);
        data.put("division", DIVISION);
        data.putObject("unit")
                .put("uscc", unitOf(entry))
                .put("legalUscc", unitOf(entry))
                .put("name", name + "的单位");
        data.putArray("competitors")
                .addObject()
                .put("personId", person(name).toString())
                .put("name", name);
        return data;
    }

    private void send(String topic, UUID aggregate, String type, ObjectNode data) {
        send(now(), topic, aggregate, type, data);
    }

    private void send(Instant at, String topic, UUID aggregate, String type, ObjectNode data) {
        KafkaProbe.sendAt(
                at, topic, aggregate.toString(), type, sequences.merge(aggregate, 1L, Long::sum), data.toString());
    }

    static Instant now() {
        return Clock.systemUTC().instant();
    }

    public String poolId() {
        return poolId("FINAL", "");
    }

    /** The pool of the sample skill and division; null while it is not open. */
    public String poolId(String stage, String region) {
        return as("office")
                .queryParam("stage", stage)
                .queryParam("region", region)
                .queryParam("skill", SKILL)
                .queryParam("division", DIVISION)
                .get("/scoring/v1/contests/" + id + "/pools")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("items[0].id");
    }

    public io.restassured.path.json.JsonPath pool() {
        return as("office").get("/scoring/v1/pools/" + poolId()).jsonPath();
    }
}
