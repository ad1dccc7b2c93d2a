package org.podium.registration.calendar;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.podium.kit.access.Where;
import org.podium.kit.paging.Page;
import org.podium.kit.precondition.ETags;
import org.podium.kit.problem.ProblemException;
import org.podium.registration.RegistrationProblem;
import org.podium.registration.membership.Access;
import org.podium.rulebook.calendar.CalendarYear;
import org.podium.rulebook.calendar.WorkingDays;

/** Calendars of working days, public to read; an office loads a year when the State Council has issued it. */
@Path("/registration/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "calendars")
public class CalendarResource {
    private final Calendars calendars;
    private final Loading loading;

    CalendarResource(Calendars calendars, Loading loading) {
        this.calendars = calendars;
        this.loading = loading;
    }

    /** The days of a year. @param source the notice that says so @param worked weekend days worked all the same */
    @Schema(name = "CalendarLoading")
    public record Loaded(
            @NotBlank @Size(max = 500) String source,
            @NotNull @Size(max = 60) List<@NotNull LocalDate> daysOff,
            @NotNull @Size(max = 30) List<@NotNull LocalDate> worked) {}

    /** A year that deadlines can be counted through. @param source absent for what comes with the house */
    @Schema(name = "CalendarYear")
    public record View(
            int year,
            @Nullable String source,
            List<LocalDate> daysOff,
            List<LocalDate> worked,
            @Nullable Instant loadedAt) {
        static View of(CalendarYear year, @Nullable LoadedYear loaded) {
            return new View(
                    year.year(),
                    loaded == null ? null : loaded.source(),
                    year.off().stream().sorted().toList(),
                    year.working().stream().sorted().toList(),
                    loaded == null ? null : loaded.loadedAt());
        }
    }

    /** Whole: a row is a year and a few dozen days, and nobody counts deadlines through more than a few. */
    @GET
    @Path("/calendars")
    @Transactional
    @PermitAll
    @Operation(
            operationId = "listCalendars",
            summary = "The years of which the working days are known",
            description = "What reaches any other year is undetermined, until an office loads it.")
    public Page<View> list() {
        Map<Integer, LoadedYear> loaded =
                calendars.listAll().stream().collect(Collectors.toMap(LoadedYear::year, Function.identity()));
        WorkingDays all = calendars.present();
        return Page.whole(all.years().stream()
                .flatMap(year -> all.year(year).stream())
                .map(year -> View.of(year, loaded.get(year.year())))
                .toList());
    }

    @GET
    @Path("/calendars/{year}")
    @Transactional
    @PermitAll
    @Operation(operationId = "getCalendar", summary = "The working days of a year")
    public RestResponse<View> get(@PathParam("year") int year) {
        CalendarYear known = calendars
                .present()
                .year(year)
                .orElseThrow(() -> new ProblemException(RegistrationProblem.CALENDAR_NOT_FOUND));
        return answer(known, calendars.findById(year));
    }

    @PUT
    @Path("/calendars/{year}")
    @RolesAllowed(Access.OFFICE)
    @Where(Where.Held.NOWHERE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "loadCalendar",
            summary = "Load the working days of a year",
            description = "With If-None-Match: * for a year that is not known, with If-Match to correct one that is."
                    + " Deadlines of every contest follow at once.")
    public RestResponse<View> load(
            @PathParam("year") @Min(2000) @Max(2200) int year,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
            @Valid @NotNull Loaded said) {
        LoadedYear loaded = loading.load(
                year, said.source().strip(), said.daysOff(), said.worked(), new Loading.Seen(ifMatch, ifNoneMatch));
        return answer(loaded.calendar(), loaded);
    }

    /** What comes with the house is version 0, and whatever is loaded comes after it. */
    static long tag(@Nullable LoadedYear loaded) {
        return loaded == null ? 0 : loaded.version() + 1;
    }

    private static RestResponse<View> answer(CalendarYear year, @Nullable LoadedYear loaded) {
        return RestResponse.ResponseBuilder.ok(View.of(year, loaded))
                .tag(ETags.of(tag(loaded)))
                .build();
    }
}
