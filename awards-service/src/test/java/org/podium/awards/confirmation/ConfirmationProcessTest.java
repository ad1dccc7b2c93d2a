package org.podium.awards.confirmation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.podium.awards.World;
import org.podium.kit.test.Eventually;
import org.podium.kit.test.KafkaProbe;
import org.podium.kit.test.KafkaResource;
import org.podium.kit.test.PostgresResource;
import org.podium.kit.test.Tokens;

/**
 * A confirmation that is stopped in the middle: the packaged service in a process of its own, on a real database and a
 * real broker. The test holds the table of certificate numbers, so a step stands still inside its transaction, after its
 * first events were written and before its certificates are; there it is killed, cut off or asked to end.
 */
@Tag("long")
@EnabledIfSystemProperty(named = "podium.packaged", matches = ".+", disabledReason = "needs the packaged service")
class ConfirmationProcessTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int AWARDS = 100;
    private static final int STEP = 20;
    private static final String EVERYBODY_IS_PROMOTED = """
            {"awards": {"rules": [{"id": "S2-30/PROMOTION_EMPLOYEE", "rule": "promotion", "divisions": ["EMPLOYEE"],
              "ranks": {"from": 1, "to": 100}, "steps": [{"from": ["4"], "to": "3"}], "clause": "S2 六",
              "sentence": {"zh": "人人晋升。", "en": "Everybody is promoted."}}]}}
            """;
    private static final Path JAR = Path.of(System.getProperty("podium.packaged", ""));

    private final PostgresResource postgres = new PostgresResource();
    private final KafkaResource kafka = new KafkaResource();
    private final Map<String, String> settings = new HashMap<>();
    private final String sameKey = UUID.randomUUID().toString();
    private AwardsProcess service;
    private World world;
    private int saidBefore;

    @BeforeEach
    void aClosedNoticeOfAHundredAwards() throws Exception {
        settings.putAll(postgres.start());
        settings.putAll(kafka.start());
        settings.putAll(new Tokens().start());
        settings.put("quarkus.profile", "test"); // the tokens of the test, not a Keycloak's
        settings.put("podium.confirmation.awards-per-step", Integer.toString(STEP));
        service = AwardsProcess.start(JAR, settings);
        world = World.tianjinWith(EVERYBODY_IS_PROMOTED, "stopped-in-the-middle");
        var pool = UUID.randomUUID();
        var result = world.result(pool, 1, "FINAL");
        IntStream.rangeClosed(1, AWARDS)
                .forEach(i -> result.ranked(
                        i,
                        "%d.%02d".formatted(99 - i / 10, 99 - i % 10),
                        world.entry("选手" + i).level("4").told()));
        result.published();
        world.computed(pool, 1);
        var notice = world.creating("office")
                .post("/awards/v1/contests/{c}/public-notice", world.contest)
                .then()
                .statusCode(201)
                .body("awards", equalTo(AWARDS))
                .extract();
        world.clock("2025-11-20T08:00:00+08:00");
        world.as("office")
                .header("If-Match", notice.header("ETag"))
                .post("/awards/v1/contests/{c}/public-notice/closing", world.contest)
                .then()
                .statusCode(200);
    }

    @AfterEach
    void down() throws Exception {
        service.close();
        kafka.stop();
        postgres.stop();
        RestAssured.reset();
    }

    @Test
    void stopped_in_the_middle_in_every_way_it_confirms_each_award_once_and_gives_each_number_once() throws Exception {
        killedInTheStepOfTheRequest();
        killedInALaterStep();
        cutOffFromItsDatabase();
        askedToEnd();
        service = AwardsProcess.start(JAR, settings);
        everyAwardIsConfirmedOnceWithOneCertificateAndOneNumber();
    }

    private void killedInTheStepOfTheRequest() throws Exception {
        try (var held = new HeldNumbers()) {
            var request = CompletableFuture.runAsync(this::confirm, Thread::startVirtualThread);
            held.awaitAStepInTheMiddle();
            service.kill();
            assertThat(request).failsWithin(Duration.ofSeconds(10));
        }
        assertThat(confirmed()).as("its step is taken back whole").isZero();
    }

    private void killedInALaterStep() throws Exception {
        service = AwardsProcess.start(JAR, settings);
        try (var held = new HeldNumbers()) {
            var request = CompletableFuture.runAsync(this::confirm, Thread::startVirtualThread);
            held.awaitAStepInTheMiddle();
            held.letThisStepPass();
            request.join();
            held.awaitAStepInTheMiddle();
            service.kill();
        }
        assertThat(confirmed()).isEqualTo(count("certificate")).isEqualTo(STEP);
    }

    /** It goes on by itself. The hold is there before it starts, so that no step slips through. */
    private void cutOffFromItsDatabase() throws Exception {
        try (var held = new HeldNumbers()) {
            service = AwardsProcess.start(JAR, settings);
            held.cutOff(held.awaitAStepInTheMiddle());
            held.awaitAStepInTheMiddle();
            assertThat(service.log()).contains("was taken back; it is made again");
            assertThat(confirmed()).isEqualTo(STEP);
            held.letThisStepPass();
            held.awaitAStepInTheMiddle();
            assertThat(confirmed()).isEqualTo(count("certificate")).isEqualTo(2 * STEP);
            saidBefore = service.log().length();
            service.askToEnd();
            assertThat(service.endsWithin(Duration.ofSeconds(1))).isFalse();
        }
    }

    /** What it had in hand it ends, what it had not begun it leaves. */
    private void askedToEnd() throws Exception {
        assertThat(service.endsWithin(Duration.ofSeconds(20))).isTrue();
        assertThat(service.log().substring(saidBefore)).contains("stopped in").doesNotContain("ERROR", "WARN");
        assertThat(confirmed()).isEqualTo(count("certificate")).isEqualTo(3 * STEP);
    }

    /** As a client does that got no answer: the same request under the same key. */
    private void confirm() {
        world.as("committee")
                .header("Idempotency-Key", sameKey)
                .post("/awards/v1/contests/{c}/awards/confirmation", world.contest)
                .then()
                .statusCode(202);
    }

    private void everyAwardIsConfirmedOnceWithOneCertificateAndOneNumber() throws Exception {
        Eventually.within(Duration.ofSeconds(30), () -> world.as("office")
                .get("/awards/v1/contests/{c}/awards/confirmation", world.contest)
                .then()
                .body("status", equalTo("DONE"))
                .body("confirmed", equalTo(AWARDS))
                .body("certificates", equalTo(AWARDS)));
        assertThat(confirmed()).isEqualTo(AWARDS);
        assertThat(count("confirmation")).isEqualTo(1);
        assertThat(count("(select distinct award_id from certificate) as each_once"))
                .isEqualTo(AWARDS);
        assertThat(numbers()).isEqualTo(IntStream.rangeClosed(1, AWARDS).boxed().toList());

        var certificates = Eventually.get(() -> told("awards.certificates"), all -> all.size() >= AWARDS);
        assertThat(certificates).hasSize(AWARDS);
        assertThat(certificates.values())
                .extracting(event -> event.data().get("number").asText())
                .doesNotHaveDuplicates();
        assertThat(certificates.values())
                .extracting(event -> event.data().get("awardId").asText())
                .doesNotHaveDuplicates();
        var awards = Eventually.get(() -> told("awards.awards"), all -> all.size() >= AWARDS);
        assertThat(awards).hasSize(AWARDS);
        assertThat(awards.values()).extracting(Told::type).containsOnly("awards.award-confirmed.v1");
        for (var events : List.of(certificates, awards)) {
            assertThat(events.values()).extracting(Told::sequence).containsOnly(1L);
            assertThat(events.values()).extracting(Told::aggregate).doesNotHaveDuplicates();
        }
    }

    private record Told(String aggregate, String type, long sequence, JsonNode data) {}

    /** Events of the contest by their id: one that was sent again after a death is still one event. */
    private Map<UUID, Told> told(String topic) throws Exception {
        var byId = new HashMap<UUID, Told>();
        for (var seen : KafkaProbe.all(topic)) {
            var data = JSON.readTree(seen.data());
            if (data.path("contestId").asText().equals(world.contest.toString())) {
                byId.put(seen.id(), new Told(seen.key(), seen.type(), seen.sequence(), data));
            }
        }
        return byId;
    }

    private int confirmed() throws SQLException {
        return count("award where status = 'CONFIRMED'");
    }

    private int count(String what) throws SQLException {
        try (var connection = connect();
                var rows = connection.createStatement().executeQuery("select count(*) from " + what)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /** The counters in the numbers, in order. */
    private List<Integer> numbers() throws SQLException {
        var counters = new ArrayList<Integer>();
        try (var connection = connect();
                var rows =
                        connection.createStatement().executeQuery("select number from certificate order by number")) {
            while (rows.next()) counters.add(Integer.valueOf(rows.getString(1).replaceFirst(".*-(\\d+)-.$", "$1")));
        }
        return counters;
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(settings.get("quarkus.datasource.jdbc.url"), "postgres", "postgres");
    }

    /** As long as it is open, nobody gets a certificate number. */
    private final class HeldNumbers implements AutoCloseable {
        private final Set<Integer> met = new HashSet<>();
        private Connection holding = hold();

        HeldNumbers() throws SQLException {}

        private Connection hold() throws SQLException {
            var connection = connect();
            connection.setAutoCommit(false);
            connection.createStatement().execute("lock table certificate_series in exclusive mode");
            return connection;
        }

        /** @return the database session whose transaction has written and now waits for its numbers; another each time */
        int awaitAStepInTheMiddle() {
            return Eventually.get(() -> waiting("and backend_xid is not null"), pid -> pid != 0 && met.add(pid));
        }

        /** Queues for the numbers behind the step that waits: that one passes, the next one finds them held again. */
        void letThisStepPass() throws Exception {
            var next = new CompletableFuture<Connection>();
            Thread.startVirtualThread(() -> {
                try {
                    next.complete(hold());
                } catch (SQLException failure) {
                    next.completeExceptionally(failure);
                }
            });
            Eventually.get(() -> waiting("and query like 'lock table%'"), pid -> pid != 0);
            holding.rollback();
            holding.close();
            holding = next.get();
            met.clear();
        }

        private int waiting(String condition) throws SQLException {
            try (var connection = connect();
                    var rows = connection.createStatement().executeQuery("""
                            select pid from pg_stat_activity
                            where wait_event_type = 'Lock' and query like '%certificate_series%'
                            """ + condition)) {
                return rows.next() ? rows.getInt(1) : 0;
            }
        }

        void cutOff(int session) throws SQLException {
            try (var connection = connect();
                    var cut = connection.prepareStatement("select pg_terminate_backend(?)")) {
                cut.setInt(1, session);
                cut.execute();
            }
        }

        @Override
        public void close() throws SQLException {
            holding.rollback();
            holding.close();
        }
    }
}
