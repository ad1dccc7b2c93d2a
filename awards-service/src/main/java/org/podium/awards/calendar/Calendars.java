package org.podium.awards.calendar;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import org.podium.rulebook.calendar.WorkingDays;

/** The working days known here: those that come with the house, and over them what registration told. */
@ApplicationScoped
public class Calendars implements PanacheRepositoryBase<ToldYear, Integer> {
    public WorkingDays present() {
        return WorkingDays.standard()
                .with(listAll().stream().map(ToldYear::calendar).toList());
    }
}
