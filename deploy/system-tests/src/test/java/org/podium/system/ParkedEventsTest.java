package org.podium.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.podium.kit.test.Eventually;
import org.podium.kit.test.SampleUnits;
import org.podium.kit.test.SampleUnits.Unit;

/**
 * What an operator does about an event that a service cannot handle: sees it and why, mends the cause and replays it, or gives it
 * up. The cause is a constraint that the test puts into the notification service's database, about one unit only.
 */
@ExtendWith(PlayedStory.Once.class)
class ParkedEventsTest {
    private static final String EVENTS = "/notifications/v1/parked-events";
    private static final List<Unit> UNITS = SampleUnits.seeded(3107).companies(2);
    private static final Unit REFUSED = UNITS.get(0);
    private static final Unit OTHER = UNITS.get(1);

    private final RunningPlatform platform;
    private final Api api;

    ParkedEventsTest(PlayedStory story) {
        platform = story.platform();
        api = new Api(platform);
    }

    @BeforeEach
    void both_units_are_known() throws SQLException {
        mended();
        described(REFUSED, "一号单位");
        described(OTHER, "一号单位");
        Eventually.holds(() -> {
            assertThat(known(REFUSED)).isEqualTo("一号单位");
            assertThat(known(OTHER)).isEqualTo("一号单位");
        });
    }

    @AfterEach
    void mended() throws SQLException {
        inNotification("alter table unit_contact drop constraint if exists out_of_order");
    }

    private void broken() throws SQLException {
        inNotification("alter table unit_contact add constraint out_of_order check (uscc <> '%s') not valid"
                .formatted(REFUSED.uscc()));
    }

    @Test
    void a_parked_event_is_seen_with_its_reason_others_go_on_and_a_replay_keeps_the_order() throws SQLException {
        broken();
        described(REFUSED, "二号单位");
        described(REFUSED, "三号单位");
        described(OTHER, "二号单位");

        JsonNode parked = parked();
        Eventually.holds(() -> assertThat(known(OTHER)).isEqualTo("二号单位"));
        assertThat(parked.path("type").asText()).isEqualTo("registration.unit-described.v1");
        assertThat(parked.path("reason").asText()).contains("23514", "out_of_order");
        assertThat(parked.toString()).doesNotContain(REFUSED.email(), "二号单位").doesNotContain("\"data\"");
        assertThat(waiting()).isEqualTo(1);
        assertThat(platform.cli().run(Duration.ofMinutes(1), "status").output())
                .containsPattern("registration +0\\R")
                .containsPattern("notification +1 +which and why: " + EVENTS);
        assertThat(act(parked, "replay", null).path("state").asText()).isEqualTo("PARKED");
        assertThat(known(REFUSED)).isEqualTo("一号单位");

        mended();

        assertThat(act(parked, "replay", null).path("state").asText()).isEqualTo("HANDLED");
        Eventually.holds(() -> assertThat(known(REFUSED)).isEqualTo("三号单位"));
        assertThat(waiting()).isZero();
    }

    @Test
    void an_event_that_is_given_up_is_passed_over_and_those_behind_it_are_handled() throws SQLException {
        broken();
        described(REFUSED, "四号单位");
        JsonNode parked = parked();
        mended();
        described(REFUSED, "五号单位");
        Eventually.holds(() -> assertThat(waiting()).isEqualTo(1));
        assertThat(known(REFUSED)).isEqualTo("一号单位");

        JsonNode answer = act(parked, "abandonment", "{\"reason\":\"名称已另行更正\"}");

        assertThat(answer.path("state").asText()).isEqualTo("IGNORED");
        Eventually.holds(() -> assertThat(known(REFUSED)).isEqualTo("五号单位"));
        assertThat(api.get("office", EVENTS + "/" + parked.required("id").asText())
                        .status())
                .isEqualTo(404);
    }

    /** The one that is parked of the refused unit, once it is. */
    private JsonNode parked() {
        return Eventually.get(
                        () -> List.copyOf(api.get("office", EVENTS).json().findParents("aggregateId")),
                        events -> events.stream().anyMatch(ParkedEventsTest::ofTheRefused))
                .stream()
                .filter(ParkedEventsTest::ofTheRefused)
                .findFirst()
                .orElseThrow();
    }

    private int waiting() {
        return (int) api.get("office", EVENTS + "?state=WAITING").json().findParents("aggregateId").stream()
                .filter(ParkedEventsTest::ofTheRefused)
                .count();
    }

    private static boolean ofTheRefused(JsonNode event) {
        return event.required("aggregateId").asText().equals(REFUSED.uscc());
    }

    private JsonNode act(JsonNode parked, String what, @Nullable String body) {
        Api.Answer answer = api.call(
                "office",
                "POST",
                EVENTS + "/" + parked.required("id").asText() + "/" + what,
                body,
                body == null ? Map.of() : Map.of("Content-Type", "application/json"));
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        return answer.json();
    }

    /** As the office describes it, whatever it was before. */
    private void described(Unit unit, String name) {
        String path = "/registration/v1/units/" + unit.uscc();
        Map<String, String> condition = api.get("office", path)
                .response()
                .headers()
                .firstValue("ETag")
                .map(etag -> Map.of("If-Match", etag, "Content-Type", "application/json"))
                .orElse(Map.of("If-None-Match", "*", "Content-Type", "application/json"));
        String said = "{\"name\":\"%s\",\"kind\":\"%s\",\"region\":\"%s\",\"email\":\"%s\"}"
                .formatted(name, unit.kind(), unit.region(), unit.email());
        Api.Answer answer = api.call("office", "PUT", path, said, condition);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    }

    /** As the notification service knows the unit; no public interface says it. */
    private String known(Unit unit) throws SQLException {
        try (Connection database = platform.database("notification");
                PreparedStatement query = database.prepareStatement("select name from unit_contact where uscc = ?")) {
            query.setString(1, unit.uscc());
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? rows.getString(1) : "";
            }
        }
    }

    private void inNotification(String change) throws SQLException {
        try (Connection database = platform.database("notification");
                Statement statement = database.createStatement()) {
            statement.execute(change);
        }
    }
}
