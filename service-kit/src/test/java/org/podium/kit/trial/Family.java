package org.podium.kit.trial;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import org.podium.kit.audit.Audit;
import org.podium.kit.database.Database;
import org.podium.kit.database.DatabaseFailure;
import org.podium.kit.event.EventEnvelope;
import org.podium.kit.event.EventHandler;
import org.podium.kit.event.EventRejected;
import org.podium.kit.event.ParentUnknown;

/** Follows two topics: children, that are of no use without their parent. Its mood can be set by a test. */
public final class Family {
    private Family() {}

    /** What the handlers shall do wrong. */
    @ApplicationScoped
    public static class Mood {
        volatile boolean rejecting;
        volatile boolean databaseAway;

        boolean rejecting() {
            return rejecting;
        }

        void rejecting(boolean now) {
            rejecting = now;
        }

        boolean databaseAway() {
            return databaseAway;
        }

        void databaseAway(boolean now) {
            databaseAway = now;
        }
    }

    record ParentData(String note) {}

    @ApplicationScoped
    static class Parents implements EventHandler<ParentData> {
        private final Database database;

        private final Audit audit;

        Parents(Database database, Audit audit) {
            this.database = database;
            this.audit = audit;
        }

        @Override
        public Set<String> types() {
            return Set.of("other.parent-born.v1");
        }

        @Override
        public Class<ParentData> payload() {
            return ParentData.class;
        }

        @Override
        public void on(EventEnvelope envelope, ParentData data) {
            database.update("insert into parent (id, note) values (?, ?)", envelope.aggregateId(), data.note());
            audit.record(null, "parent-heard-of", envelope.aggregateId(), Map.of("note", data.note()));
        }
    }

    record ChildData(String parent) {}

    @ApplicationScoped
    static class Children implements EventHandler<ChildData> {
        private final Database database;
        private final Mood mood;

        Children(Database database, Mood mood) {
            this.database = database;
            this.mood = mood;
        }

        @Override
        public Set<String> types() {
            return Set.of("other.child-grew.v1");
        }

        @Override
        public Class<ChildData> payload() {
            return ChildData.class;
        }

        @Override
        public void on(EventEnvelope envelope, ChildData data) {
            if (mood.databaseAway()) {
                throw new DatabaseFailure(new java.sql.SQLException("connection lost", "08006"));
            }
            if (mood.rejecting() && data.parent().startsWith("reject")) {
                throw new EventRejected("this one cannot be");
            }
            if (database.query("select 1 from parent where id = ?", row -> 1, data.parent())
                    .isEmpty()) {
                throw new ParentUnknown("other.parents", data.parent());
            }
            database.update(
                    "insert into child (id, sequence, parent) values (?, ?, ?)",
                    envelope.aggregateId(),
                    envelope.sequence(),
                    data.parent());
        }
    }
}
