package org.podium.registration.calendar;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import org.podium.rulebook.calendar.WorkingDays;

/** The working days that deadlines are counted by: those that come with the house, and over them what offices loaded. */
@ApplicationScoped
public class Calendars implements PanacheRepositoryBase<LoadedYear, Integer> {
    public WorkingDays present() {
        return WorkingDays.standard()
                .with(listAll().stream().map(LoadedYear::calendar).toList());
    }
}
