package org.podium.registration.duty;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.podium.kit.access.CurrentUser;
import org.podium.kit.access.Where;
import org.podium.kit.audit.Audit;
import org.podium.kit.paging.Cursor;
import org.podium.kit.paging.Page;
import org.podium.kit.paging.PageRequest;
import org.podium.kit.paging.Pages;
import org.podium.kit.parameter.QueryValue;
import org.podium.kit.precondition.ETags;
import org.podium.kit.precondition.Expected;
import org.podium.kit.problem.ProblemException;
import org.podium.registration.RegistrationProblem;
import org.podium.registration.contest.Contest;
import org.podium.registration.contest.Contests;
import org.podium.registration.document.DocumentResource;
import org.podium.registration.document.ReceivedScan;
import org.podium.registration.document.Scans;
import org.podium.registration.membership.Access;
import org.podium.registration.unit.Units;

/** Duties of units: each sees and fulfils its own, those who run the contest see all. */
@Where(Where.Held.WHOLE_CONTEST)
@Path("/registration/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "duties")
public class DutyResource {
    private final Contests contests;
    private final Duties duties;
    private final HandingIn handingIn;
    private final UnitDocuments documents;
    private final Scans scans;
    private final Units units;
    private final Access access;
    private final CurrentUser user;
    private final Audit audit;

    DutyResource(
            Contests contests,
            Duties duties,
            HandingIn handingIn,
            UnitDocuments documents,
            Scans scans,
            Units units,
            Access access,
            CurrentUser user,
            Audit audit) {
        this.contests = contests;
        this.duties = duties;
        this.handingIn = handingIn;
        this.documents = documents;
        this.scans = scans;
        this.units = units;
        this.access = access;
        this.user = user;
        this.audit = audit;
    }

    /** A participating unit with its duties. @param unit code of the legal unit */
    @Schema(name = "UnitDuties")
    public record UnitDutiesView(String unit, String name, List<DutyView> duties) {}

    @GET
    @Path("/contests/{contest}/duties")
    @RolesAllowed({Access.OFFICE, Access.COMMITTEE, Access.AUDITOR})
    @Transactional
    @Operation(
            operationId = "listDuties",
            summary = "What participating units owe, and how it stands",
            description =
                    "For those who run the contest, by the code of the unit. With `open=true` only what is not fulfilled, and"
                            + " of those units.")
    public RestResponse<Page<UnitDutiesView>> all(
            @PathParam("contest") String name,
            @QueryParam("rule") @Nullable String rule,
            @QueryParam("open") @Nullable Boolean open,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo uri) {
        Contest contest = forThoseWhoRunIt(name);
        PageRequest page = PageRequest.of(cursor, limit);
        QueryValue.requireKnown("rule", rule, duties.rules(contest));
        Cursor after = page.after();
        List<UnitDutiesView> found = next(
                contest,
                after == null ? "" : after.text(0),
                page.fetch(),
                standing -> shown(standing, rule, Boolean.TRUE.equals(open)));
        return Pages.answer(Page.of(found, page, unit -> Cursor.of(unit.unit()), unit -> unit), uri);
    }

    /** Whether a duty is open the rulebook says and no query, so what is read goes on until there are so many to show. */
    private List<UnitDutiesView> next(
            Contest contest, String after, int count, Function<Duties.Standing, Optional<UnitDutiesView>> shown) {
        List<UnitDutiesView> found = new ArrayList<>();
        List<Duties.Standing> read;
        String seen = after;
        do {
            read = duties.after(contest, seen, count);
            read.stream()
                    .flatMap(each -> shown.apply(each).stream())
                    .limit(count - found.size())
                    .forEach(found::add);
            seen = read.isEmpty() ? seen : read.getLast().uscc();
        } while (read.size() == count && found.size() < count);
        return found;
    }

    private static Optional<UnitDutiesView> shown(Duties.Standing unit, @Nullable String rule, boolean openOnly) {
        List<DutyView> those = (openOnly ? unit.open() : unit.duties())
                .stream()
                        .filter(duty -> rule == null || duty.rule().equals(rule))
                        .toList();
        return openOnly && those.isEmpty()
                ? Optional.empty()
                : Optional.of(new UnitDutiesView(unit.uscc(), unit.name(), those));
    }

    @GET
    @Path("/contests/{contest}/units/{uscc}/duties")
    @RolesAllowed({Access.UNIT, Access.OFFICE, Access.COMMITTEE, Access.AUDITOR})
    @Transactional
    @Operation(operationId = "getUnitDuties", summary = "Duties of one unit: for itself and those who run the contest")
    public Page<DutyView> of(@PathParam("contest") String name, @PathParam("uscc") String uscc) {
        Contest contest = readable(name, uscc);
        return Page.whole(duties.of(contest, legal(uscc)));
    }

    @PUT
    @Path("/contests/{contest}/units/{uscc}/duties/{document}")
    @RolesAllowed(Access.UNIT)
    @Transactional
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "fulfilDuty",
            summary = "Hand in what a duty asks for, or another in its place",
            description =
                    "By the unit, which says what of the checklist it covers. A branch hands in for its legal unit. What is"
                            + " of the wrong type is taken in with that state and fulfils nothing. The first comes with"
                            + " If-None-Match: *, another in its place with If-Match; the same again changes nothing.")
    public RestResponse<DutyView> put(
            @PathParam("contest") String name,
            @PathParam("uscc") String uscc,
            @PathParam("document") String kind,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
            @QueryParam("covers") List<String> covers,
            @QueryParam("stamped") @DefaultValue("false") boolean stamped,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
                    byte[] content) {
        Contest contest = own(name, uscc);
        UnitDocument document = handingIn.receive(
                contest,
                legal(uscc),
                kind,
                new HandingIn.Handed(content, new UnitDocument.Said(stamped, Set.copyOf(covers))),
                new Expected(ifMatch, ifNoneMatch));
        DutyView duty = duties.of(contest, legal(uscc)).stream()
                .filter(each -> each.document().equals(kind))
                .findFirst()
                .orElseThrow();
        return RestResponse.ResponseBuilder.ok(duty)
                .tag(ETags.of(document.version()))
                .build();
    }

    @GET
    @Path("/contests/{contest}/units/{uscc}/duties/{document}")
    @RolesAllowed({Access.UNIT, Access.OFFICE, Access.COMMITTEE, Access.AUDITOR})
    @Transactional
    @Produces(MediaType.WILDCARD)
    @Operation(operationId = "getDutyDocument", summary = "What a unit handed in; every reading is recorded")
    @APIResponse(
            responseCode = "200",
            description = "The document as it came",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response get(
            @PathParam("contest") String name, @PathParam("uscc") String uscc, @PathParam("document") String kind) {
        Contest contest = readable(name, uscc);
        UnitDocument document = documents
                .find(contest.id(), legal(uscc), kind)
                .orElseThrow(() -> new ProblemException(RegistrationProblem.DOCUMENT_NOT_FOUND));
        audit.record(
                contest.id(),
                "unit-document-read",
                document.id().toString(),
                Map.of("unit", document.legalUscc(), "kind", kind));
        ReceivedScan scan = document.scan();
        return DocumentResource.answer(document.id(), scan, document.version(), scans.content(scan.blob()));
    }

    private Contest readable(String name, String uscc) {
        return user.has(Access.UNIT) ? own(name, uscc) : forThoseWhoRunIt(name);
    }

    /** A unit's own; another unit is not there. */
    private Contest own(String name, String uscc) {
        if (!uscc.equals(user.unit())) {
            throw new ProblemException(RegistrationProblem.UNIT_NOT_FOUND);
        }
        return contests.seen(name, user);
    }

    private Contest forThoseWhoRunIt(String name) {
        Contest contest =
                contests.named(name).orElseThrow(() -> new ProblemException(RegistrationProblem.CONTEST_NOT_FOUND));
        access.requireWhole(contest.id(), Access.OFFICE, Access.COMMITTEE, Access.AUDITOR);
        return contest;
    }

    private String legal(String uscc) {
        return units.findByIdOptional(uscc)
                .orElseThrow(() -> new ProblemException(RegistrationProblem.UNIT_NOT_FOUND))
                .legalUscc();
    }
}
