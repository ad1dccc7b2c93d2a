package org.podium.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.kit.database.Database;
import org.podium.kit.paging.Cursor;
import org.podium.kit.paging.PageRequest;

/** Deliveries as they are asked about: together with the contest and the kind of mail. Reads only. */
@ApplicationScoped
class TrackedDeliveries {
    private static final String WITH_MESSAGE =
            "select d.*, m.template from delivery d join message m on m.id = d.message_id where ";

    private final Database database;

    TrackedDeliveries(Database database) {
        this.database = database;
    }

    record Tracked(
            UUID id,
            UUID message,
            UUID contest,
            String template,
            DeliveryStatus status,
            int attempts,
            Instant nextAttemptAt,
            @Nullable Instant sentAt,
            @Nullable String lastError) {

        /** Another one after every attempt and every word on it; no counter, since workers write without asking. */
        long version() {
            return Integer.toUnsignedLong(List.of(status.name(), attempts, nextAttemptAt.toEpochMilli())
                    .hashCode());
        }
    }

    List<Tracked> of(UUID contest, @Nullable DeliveryStatus status, PageRequest page) {
        PageQuery wanted = page(contest, status, page);
        return database.query(
                wanted.sql(), TrackedDeliveries::tracked, wanted.values().toArray());
    }

    /** What is asked of the database for one page; read off an index, however many mails the contest has. */
    record PageQuery(String sql, List<@Nullable Object> values) {}

    static PageQuery page(UUID contest, @Nullable DeliveryStatus status, PageRequest page) {
        StringBuilder limits = new StringBuilder("d.contest_id = ?");
        List<@Nullable Object> values = new ArrayList<>(List.of(contest));
        if (status != null) {
            limits.append(" and d.status = ?");
            values.add(status.name());
        }
        Cursor after = page.after();
        if (after != null) {
            limits.append(" and d.id > ?");
            values.add(after.uuid(0));
        }
        values.add(page.fetch());
        return new PageQuery(WITH_MESSAGE + limits + " order by d.id limit ?", values);
    }

    Optional<Tracked> one(UUID id) {
        return database.first(WITH_MESSAGE + "d.id = ?", TrackedDeliveries::tracked, id);
    }

    private static Tracked tracked(ResultSet row) throws SQLException {
        return new Tracked(
                row.getObject("id", UUID.class),
                row.getObject("message_id", UUID.class),
                row.getObject("contest_id", UUID.class),
                row.getString("template"),
                DeliveryStatus.valueOf(row.getString("status")),
                row.getInt("attempts"),
                Database.instant(row, "next_attempt_at"),
                Database.instantOrNull(row, "sent_at"),
                row.getString("last_error"));
    }
}
