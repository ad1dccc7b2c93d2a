package org.podium.kit.idempotency;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.podium.kit.crypto.Keys;
import org.podium.kit.database.Database;
import org.podium.kit.json.EventJson;

/** Answers of the last 24 hours by owner (client and subject) and key; encrypted, since an answer may hold personal data. */
@ApplicationScoped
class IdempotentResponses {
    private final Database database;
    private final Keys keys;
    private final EventJson json;

    IdempotentResponses(Database database, Keys keys, EventJson json) {
        this.database = database;
        this.keys = keys;
        this.json = json;
    }

    record Stored(String fingerprint, StoredAnswer answer) {}

    /** False while another request with this key runs. */
    boolean claim(String owner, String key) {
        return database.first(
                        "select pg_try_advisory_xact_lock(hashtextextended(?, 42))",
                        row -> row.getBoolean(1),
                        "idempotency " + owner + " " + key)
                .orElse(false);
    }

    Optional<Stored> find(String owner, String key) {
        return database.first(
                """
                select fingerprint, response from idempotent_response
                where owner = ? and key = ? and answered_at > now() - interval '24 hours'""",
                row -> new Stored(
                        row.getString("fingerprint"),
                        json.read(keys.openText(row.getBytes("response"), place(owner, key)), StoredAnswer.class)),
                owner,
                key);
    }

    void store(String owner, String key, String fingerprint, StoredAnswer answer) {
        database.update("""
                insert into idempotent_response (owner, key, fingerprint, response) values (?, ?, ?, ?)
                on conflict (owner, key) do update set fingerprint = excluded.fingerprint,
                  response = excluded.response, answered_at = now()""", owner, key, fingerprint, keys.seal(json.write(answer), place(owner, key)));
    }

    private static String place(String owner, String key) {
        return "idempotent_response " + owner + " " + key;
    }

    @Scheduled(every = "1h", delayed = "90s", skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    @Transactional
    void purge() {
        database.update("delete from idempotent_response where answered_at < now() - interval '24 hours'");
    }
}
