package org.podium.notification.message;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.kit.paging.Cursor;
import org.podium.kit.paging.PageRequest;

@ApplicationScoped
public class Messages implements PanacheRepositoryBase<Message, UUID> {

    /** What is asked for; null: any. */
    record Wanted(
            UUID contest,
            @Nullable String unit,
            @Nullable UUID entry,
            @Nullable String template,
            @Nullable UUID event) {}

    /** In the order they were written. */
    List<Message> like(Wanted wanted, PageRequest page) {
        StringBuilder query = new StringBuilder("contestId = :contest");
        Parameters values = Parameters.with("contest", wanted.contest());
        narrow(query, values, "unitUscc", wanted.unit());
        narrow(query, values, "entryId", wanted.entry());
        narrow(query, values, "template", wanted.template());
        narrow(query, values, "eventId", wanted.event());
        Cursor after = page.after();
        if (after != null) {
            query.append(" and id > :after");
            values.and("after", after.uuid(0));
        }
        return find(query.toString(), Sort.by("id"), values)
                .range(0, page.fetch() - 1)
                .list();
    }

    /** Whether somebody was told of a confirmed award of this entry. */
    boolean awarded(UUID contest, UUID entry) {
        return count("contestId = ?1 and entryId = ?2 and eventType = ?3", contest, entry, AnswerAwards.CONFIRMED) > 0;
    }

    private static void narrow(StringBuilder query, Parameters values, String field, @Nullable Object value) {
        if (value != null) {
            query.append(" and ").append(field).append(" = :").append(field);
            values.and(field, value);
        }
    }
}
