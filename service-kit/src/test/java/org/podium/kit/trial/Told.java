package org.podium.kit.trial;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.kit.database.Database;
import org.podium.kit.event.CurrentState;
import org.podium.kit.event.OutgoingEvent;

/** Owns things whose name begins with their contest, and tells of each in two events. */
@ApplicationScoped
class Told implements CurrentState {
    static final String TOPIC = "trial.things";

    private final Database database;

    Told(Database database) {
        this.database = database;
    }

    record Name(String name) {}

    static OutgoingEvent event(String id, String type, String name) {
        return new OutgoingEvent(TOPIC, id, type, new Name(name));
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public List<String> aggregates(UUID contest, @Nullable String after, int limit) {
        return database.query(
                "select id::text from thing where name like ? || '%' and id::text > ? order by id::text limit ?",
                row -> row.getString(1), contest.toString(), after == null ? "" : after, limit);
    }

    @Override
    public List<OutgoingEvent> tell(String id) {
        String name = database.first("select name from thing where id::text = ?", row -> row.getString(1), id)
                .orElseThrow();
        if (name.endsWith("unspeakable")) {
            throw new IllegalStateException("no words");
        }
        return List.of(event(id, "trial.thing-began.v1", name), event(id, "trial.thing-named.v1", name));
    }
}
