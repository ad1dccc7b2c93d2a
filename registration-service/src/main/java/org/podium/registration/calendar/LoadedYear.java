package org.podium.registration.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.podium.rulebook.calendar.CalendarYear;

/** The working days of one year as an office loaded them. */
@Entity
@Table(name = "calendar_year")
public class LoadedYear {
    /** Days as they are stored. */
    record Days(List<LocalDate> items) {}

    @Id
    private int year;

    private String source;

    @Column(name = "days_off")
    @JdbcTypeCode(SqlTypes.JSON)
    private Days daysOff;

    @JdbcTypeCode(SqlTypes.JSON)
    private Days worked;

    @Column(name = "loaded_by")
    private String loadedBy;

    @Column(name = "loaded_at")
    private Instant loadedAt;

    @Version
    private long version;

    protected LoadedYear() {}

    LoadedYear(CalendarYear calendar, String source, String by, Instant at) {
        this.year = calendar.year();
        load(calendar, source, by, at);
    }

    /** A notice that corrects an earlier one takes its place. */
    final void load(CalendarYear calendar, String notice, String by, Instant at) {
        daysOff = new Days(calendar.off().stream().sorted().toList());
        worked = new Days(calendar.working().stream().sorted().toList());
        source = notice;
        loadedBy = by;
        loadedAt = at;
    }

    CalendarYear calendar() {
        return new CalendarYear(year, Set.copyOf(daysOff.items()), Set.copyOf(worked.items()));
    }

    int year() {
        return year;
    }

    List<LocalDate> daysOff() {
        return daysOff.items();
    }

    List<LocalDate> worked() {
        return worked.items();
    }

    String source() {
        return source;
    }

    Instant loadedAt() {
        return loadedAt;
    }

    long version() {
        return version;
    }
}
