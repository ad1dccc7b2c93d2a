package org.podium.awards.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.podium.rulebook.calendar.CalendarYear;

/** The working days of one year as registration last told them. */
@Entity
@Table(name = "calendar_year")
public class ToldYear {
    /** Days as they are stored. */
    record Days(List<LocalDate> items) {}

    @Id
    private int year;

    @Column(name = "days_off")
    @JdbcTypeCode(SqlTypes.JSON)
    private Days daysOff;

    @JdbcTypeCode(SqlTypes.JSON)
    private Days worked;

    protected ToldYear() {}

    ToldYear(CalendarTold told) {
        year = told.year();
        follow(told);
    }

    final void follow(CalendarTold told) {
        daysOff = new Days(told.daysOff());
        worked = new Days(told.worked());
    }

    CalendarYear calendar() {
        return new CalendarYear(year, Set.copyOf(daysOff.items()), Set.copyOf(worked.items()));
    }
}
