package org.podium.system;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * What a service, or one of its instances, has on its hands, as its own database tells.
 *
 * @param unsent events in its outbox without a note that the broker has them
 * @param noting whether its relay is about to note that the broker has some of them
 * @param handling whether its consumer has done what an event asks for and is about to note it
 * @param mailed whether the mail server has taken a mail and that is about to be noted
 */
record Hands(long unsent, boolean noting, boolean handling, boolean mailed) {

    private static final String LOOK = """
            with waiting as (select pid, query from pg_stat_activity
                              where datname = current_database() and state = 'active' and wait_event_type = 'Lock'
                                and application_name like ?)
            select (select count(*) from outbox where sent_at is null),
                   exists (select from waiting where query like 'update outbox set sent_at%'),
                   exists (select from waiting join pg_locks l using (pid)
                            where l.relation = 'inbox_position'::regclass and l.mode = 'RowExclusiveLock' and l.granted
                              and query like '%inbox_event%'),
                   exists (select from waiting where query ilike 'update delivery set%')""";

    static Hands of(Connection database) throws SQLException {
        return of(database, "%");
    }

    /** @param instance by the name that its connections have; what is unsent may be anybody's */
    static Hands of(Connection database, String instance) throws SQLException {
        try (PreparedStatement look = database.prepareStatement(LOOK)) {
            look.setString(1, instance);
            try (ResultSet row = look.executeQuery()) {
                row.next();
                return new Hands(row.getLong(1), row.getBoolean(2), row.getBoolean(3), row.getBoolean(4));
            }
        }
    }

    boolean meet(Fate.How how) {
        return switch (how) {
            case UNSENT -> unsent > 0;
            case SENT_AND_NOT_NOTED -> unsent > 0 && noting;
            case HALF_HANDLED -> handling;
            case MAILED_AND_NOT_NOTED -> mailed;
            case IDLE -> unsent == 0 && !noting && !handling && !mailed;
        };
    }
}
