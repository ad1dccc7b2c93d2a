package org.podium.registration.duty;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.podium.kit.database.Database;

/** Which reminders of what units owe were told, each once; a last day set anew is told of anew. */
@ApplicationScoped
public class ToldReminders {
    private final Database database;
    private final Clock clock;

    ToldReminders(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @param days ahead of the last day for which it is set */
    public record About(UUID contest, String rule, LocalDate lastDay, int days) {}

    public boolean isTold(About about) {
        return database.first(
                        "select 1 from duty_reminder where contest_id = ? and rule = ? and last_day = ? and days = ?",
                        row -> row.getInt(1),
                        about.contest(),
                        about.rule(),
                        about.lastDay(),
                        about.days())
                .isPresent();
    }

    /** Within the transaction that tells it: of two at once, one finds it told. */
    public boolean firstTime(About about) {
        return database.update(
                        "insert into duty_reminder (contest_id, rule, last_day, days, told_at) values (?, ?, ?, ?, ?)"
                                + " on conflict do nothing",
                        about.contest(),
                        about.rule(),
                        about.lastDay(),
                        about.days(),
                        clock.instant())
                == 1;
    }
}
