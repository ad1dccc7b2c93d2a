package org.podium.registration.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.podium.kit.access.CurrentUser;
import org.podium.kit.audit.Audit;
import org.podium.kit.database.Database;
import org.podium.kit.event.Outbox;
import org.podium.kit.event.OutgoingEvent;
import org.podium.kit.precondition.Preconditions;
import org.podium.kit.problem.FieldError;
import org.podium.kit.problem.KitProblem;
import org.podium.kit.problem.ProblemException;
import org.podium.registration.RegistrationProblem;
import org.podium.rulebook.calendar.CalendarYear;

/** Takes in the calendar of a year, and tells the other services, which count deadlines too. */
@ApplicationScoped
class Loading {
    static final String TOPIC = "registration.calendars";

    private final Calendars calendars;
    private final Database database;
    private final Outbox outbox;
    private final Audit audit;
    private final CurrentUser user;
    private final Clock clock;

    Loading(Calendars calendars, Database database, Outbox outbox, Audit audit, CurrentUser user, Clock clock) {
        this.calendars = calendars;
        this.database = database;
        this.outbox = outbox;
        this.audit = audit;
        this.user = user;
        this.clock = clock;
    }

    /** What is told of a loaded year. */
    record Told(int year, String source, List<LocalDate> daysOff, List<LocalDate> worked) {}

    /** Who may write over what: nothing yet, or the version that was seen. */
    record Seen(@Nullable String ifMatch, @Nullable String ifNoneMatch) {}

    @Transactional
    LoadedYear load(int year, String source, List<LocalDate> daysOff, List<LocalDate> worked, Seen seen) {
        require(year, daysOff, worked);
        database.oneByOne("calendar/" + year);
        LoadedYear known = calendars.findById(year);
        boolean there = known != null || calendars.present().year(year).isPresent();
        requireSeen(there ? CalendarResource.tag(known) : null, seen);
        CalendarYear calendar = new CalendarYear(year, Set.copyOf(daysOff), Set.copyOf(worked));
        LoadedYear loaded = known;
        if (loaded == null) {
            loaded = new LoadedYear(calendar, source, user.subject(), clock.instant());
        } else {
            loaded.load(calendar, source, user.subject(), clock.instant());
        }
        calendars.persistAndFlush(loaded);
        outbox.send(told(loaded));
        audit.record(
                null,
                "calendar-loaded",
                Integer.toString(year),
                Map.of("source", source, "daysOff", daysOff.size(), "worked", worked.size()));
        return loaded;
    }

    /** The state of a year, for who counts deadlines elsewhere. */
    static OutgoingEvent told(LoadedYear loaded) {
        return new OutgoingEvent(
                TOPIC,
                Integer.toString(loaded.year()),
                "registration.calendar-loaded.v1",
                new Told(loaded.year(), loaded.source(), loaded.daysOff(), loaded.worked()));
    }

    private static void requireSeen(@Nullable Long version, Seen seen) {
        if (version == null) {
            if (seen.ifMatch() != null) {
                throw new ProblemException(KitProblem.PRECONDITION_FAILED);
            }
            if (seen.ifNoneMatch() == null) {
                throw new ProblemException(KitProblem.PRECONDITION_REQUIRED);
            }
        } else if (seen.ifNoneMatch() != null) {
            throw new ProblemException(KitProblem.PRECONDITION_FAILED);
        } else {
            Preconditions.requireMatch(seen.ifMatch(), version);
        }
    }

    private static void require(int year, List<LocalDate> daysOff, List<LocalDate> worked) {
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < daysOff.size(); i++) {
            ofTheYear(year, daysOff.get(i), "/daysOff/" + i, errors);
        }
        for (int i = 0; i < worked.size(); i++) {
            LocalDate day = worked.get(i);
            ofTheYear(year, day, "/worked/" + i, errors);
            boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            if (!weekend || daysOff.contains(day)) {
                errors.add(new FieldError(
                        "/worked/" + i,
                        "weekend",
                        "调休上班日须为周末，且不是放假日",
                        "a day worked all the same is a weekend day, and none of those off"));
            }
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(RegistrationProblem.CALENDAR_INVALID).withErrors(errors);
        }
    }

    private static void ofTheYear(int year, LocalDate day, String pointer, List<FieldError> errors) {
        if (day.getYear() != year) {
            errors.add(new FieldError(pointer, "year", "不在" + year + "年内", "not in " + year));
        }
    }
}
