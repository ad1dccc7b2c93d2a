package org.podium.scoring;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.specification.RequestSpecification;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.podium.kit.test.Eventually;
import org.podium.kit.test.Tokens;
import org.podium.rulebook.Rulebook;

/** A contest with a member for every role, and its entries. The one builder of sample data. */
public final class SampleContest extends ToldContest {
    public static final String SKILL = "AI_TRAINER";
    public static final String DIVISION = "EMPLOYEE";
    private static final String ENTRIES = "registration.entries";
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

    private final ToldEntries entries;

    public SampleContest(Rulebook rulebook) {
        this(rulebook, true);
    }

    private SampleContest(Rulebook rulebook, boolean rehearsal) {
        super(rulebook, rehearsal);
        this.entries = new ToldEntries(id, rulebook);
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
        ROLES.forEach(user -> contest.grant(user, roleOf(user)));
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
        return given().auth().oauth2(Tokens.token(user, roleOf(user)));
    }

    public static RequestSpecification as(String user, String role) {
        return given().auth().oauth2(Tokens.token(user, role));
    }

    private static String roleOf(String user) {
        return user.replaceAll("\\d+$", "");
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
        entries.state(entry, region, name).put("division", division);
        happened(entry, "registration.entry-approved.v1");
        return entry;
    }

    /** An approved entry of several. */
    public UUID team(String... names) {
        UUID entry = UUID.randomUUID();
        entries.state(entry, null, names);
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
        send(ENTRIES, entry, type, entries.of(entry));
    }

    /** Its unit turns out to be a branch of this legal unit. */
    public void branchOf(UUID entry, String legal) {
        ((ObjectNode) entries.of(entry).path("unit")).put("legalUscc", legal);
        happened(entry, "registration.entry-corrected.v1");
    }

    public void disqualified(UUID entry, String reason, String by) {
        ObjectNode data = entries.of(entry);
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
        String region = entries.of(entry).path("region").asText(null);
        send(decidedAt, ENTRIES, entry, "registration.substitution-decided.v1", entries.state(entry, region, name));
    }

    /** The same person, spelt otherwise. */
    public void spelt(UUID entry, String name) {
        ((ObjectNode) entries.of(entry).path("competitors").get(0)).put("name", name);
        happened(entry, "registration.entry-corrected.v1");
    }

    static Instant now() {
        return Clock.systemUTC().instant();
    }

    public String poolId() {
        return poolId("FINAL", "");
    }

    /** The pool of the sample skill and division; null while it is not open. */
    public String poolId(String stage, String region) {
        return poolId(stage, region, DIVISION);
    }

    /** The pool of the sample skill in another division. */
    public String poolOf(String division) {
        return poolId("FINAL", "", division);
    }

    private String poolId(String stage, String region, String division) {
        return as("office")
                .queryParam("stage", stage)
                .queryParam("region", region)
                .queryParam("skill", SKILL)
                .queryParam("division", division)
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
