package org.podium.notification.contest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.podium.kit.database.Database;
import org.podium.kit.test.Eventually;
import org.podium.kit.test.KafkaProbe;
import org.podium.kit.test.KafkaResource;
import org.podium.kit.test.MailboxResource;
import org.podium.kit.test.PostgresResource;
import org.podium.kit.test.Tokens;
import org.podium.notification.Samples;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(Tokens.class)
@WithTestResource(MailboxResource.class)
class DeletionTest {
    /** What is kept on purpose: the note that its trail was forgotten, answers for their time, positions, and the id that was deleted. */
    private static final String KEPT = """
            'idempotent_response', 'outbox', 'aggregate_sequence', 'inbox_position', 'republication', 'audit_forgotten', 'audit_record',
            'deleted_contest'""";

    @Inject
    Database database;

    @Test
    void no_table_speaks_of_a_deleted_rehearsal_and_what_is_told_of_it_later_is_dropped() {
        Samples.World world = new Samples.World().published().member("office", "office");
        world.entry("entry-received");
        world.once("awards.pools", "awards.pool-decided.v1", pool -> {});
        UUID pool = UUID.randomUUID();
        UUID late = UUID.randomUUID();
        UUID manifest = resultThatWaits(world.contest, pool, late);
        List<UUID> mails = Eventually.get(
                () -> ids(
                        "select d.id from delivery d join message m on m.id = d.message_id where m.contest_id = ?"
                                + " and d.sent_at is not null",
                        world.contest),
                found -> !found.isEmpty());
        List<UUID> all = new ArrayList<>(mails);
        all.addAll(ids("select id from message where contest_id = ?", world.contest));
        all.addAll(List.of(world.contest, world.entry, world.pool, pool, late));
        Eventually.holds(() -> assertThat(tablesThatSpeakOf(all))
                .contains(
                        "contest",
                        "delivery",
                        "delivery_attempt",
                        "entry_contact",
                        "inbox_event",
                        "known_membership",
                        "message",
                        "pool_outcome",
                        "result_part"));

        world.deleted();
        world.entry("entry-approved");
        world.once("awards.awards", "awards.award-confirmed.v1", award -> award.put("entryId", ""));
        tell(
                "registration.entries",
                late,
                "registration.entry-received.v1",
                1,
                Samples.event("registration.entry-received.v1")
                        .put("contestId", world.contest.toString())
                        .put("entryId", late.toString()));

        Eventually.holds(() -> {
            assertThat(tablesThatSpeakOf(all)).isEmpty();
            assertThat(state(manifest)).containsExactly("HANDLED");
        });
        given().get("/notifications/v1/contests/{c}", world.contest)
                .then()
                .statusCode(404)
                .header("Retry-After", nullValue());
    }

    /** A result whose manifest waits for an entry that nobody has told of yet. @return the manifest */
    private static UUID resultThatWaits(UUID contest, UUID pool, UUID entry) {
        ObjectNode part = Samples.event("scoring.result-part.v1").put("poolId", pool.toString());
        part.path("rows").forEach(row -> ((ObjectNode) row).put("entryId", entry.toString()));
        tell("scoring.results", pool, "scoring.result-part.v1", 1, part);
        ObjectNode manifest = Samples.event("scoring.result-published.v1").put("poolId", pool.toString());
        return tell(
                "scoring.results",
                pool,
                "scoring.result-published.v1",
                2,
                manifest.put("contestId", contest.toString()));
    }

    private static UUID tell(String topic, UUID aggregate, String type, long sequence, ObjectNode data) {
        return KafkaProbe.send(topic, aggregate.toString(), type, sequence, data.toString());
    }

    private List<UUID> ids(String query, UUID contest) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.query(query, row -> row.getObject(1, UUID.class), contest));
    }

    private List<String> state(UUID event) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.query(
                        "select state from inbox_event where event_id = ?", row -> row.getString(1), event));
    }

    /** Of every table that is there, those with a row in which one of these ids stands; of the inbox, what it keeps the data of. */
    private List<String> tablesThatSpeakOf(List<UUID> ids) {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<String> found = new ArrayList<>();
            for (String table : database.query(
                    "select table_name from information_schema.tables where table_schema = current_schema()"
                            + " and table_type = 'BASE TABLE' and table_name not like '%schema_history'"
                            + " and table_name not in (" + KEPT + ") order by table_name",
                    row -> row.getString(1))) {
                String text = table.equals("inbox_event") ? "t.data" : "t::text";
                String any =
                        ids.stream().map(id -> text + " like '%" + id + "%'").collect(Collectors.joining(" or "));
                if (!database.query("select 1 from " + table + " t where " + any + " limit 1", row -> row.getInt(1))
                        .isEmpty()) {
                    found.add(table);
                }
            }
            return found;
        });
    }
}
