package org.podium.registration.insurance;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.podium.kit.paging.Cursor;
import org.podium.kit.paging.Page;
import org.podium.kit.paging.PageRequest;
import org.podium.kit.paging.Pages;
import org.podium.kit.parameter.QueryValue;
import org.podium.kit.precondition.ETags;
import org.podium.kit.precondition.Expected;
import org.podium.registration.contest.Contest;
import org.podium.registration.contest.Contests;
import org.podium.registration.contest.PublishedRulebooks;
import org.podium.registration.document.DocumentResource;
import org.podium.registration.document.DocumentView;
import org.podium.registration.document.Intake;
import org.podium.rulebook.Registration.Insurance;

/** Insurance of competitors and of the judges whom units propose: recorded by the unit, seen by those who let people in. */
@Authenticated
@Path("/registration/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "insurance")
public class InsuranceResource {
    private final Insurances insurances;
    private final Insuring insuring;
    private final Contests contests;
    private final PublishedRulebooks rulebooks;

    InsuranceResource(Insurances insurances, Insuring insuring, Contests contests, PublishedRulebooks rulebooks) {
        this.insurances = insurances;
        this.insuring = insuring;
        this.contests = contests;
        this.rulebooks = rulebooks;
    }

    /** @param answers by the fields of the rule; what is left out is still to come */
    @Schema(name = "InsuranceStated")
    public record Stated(
            @NotNull @Size(max = 30)
            Map<@NotBlank @Size(max = 100) String, @NotNull @Size(max = 500) String> answers) {}

    /** Why none is asked; kept in the audit trail. */
    @Schema(name = "InsuranceWaiver")
    public record Waiver(@NotBlank @Size(min = 4, max = 500) String reason) {}

    @GET
    @Path("/contests/{contest}/insurance")
    @RolesAllowed({"unit", "office", "committee", "supervisor", "auditor", "expert", "regional-organiser"})
    @Transactional
    @Operation(
            operationId = "listInsurance",
            summary = "Whether those whom the rulebook wants insured are",
            description =
                    "One row a person, unit and rule: of the own unit, or for those who run the contest and let people in. With"
                            + " `open=true` who still owes proof. Marks and attendance are taken without it: whom to let in"
                            + " is decided at the door, and the office may ask none of somebody, with a reason.")
    public RestResponse<Page<InsuranceView>> list(
            @PathParam("contest") String name,
            @QueryParam("rule") @Nullable String rule,
            @QueryParam("unit") @Nullable String unit,
            @QueryParam("state") InsuranceState.@Nullable State state,
            @QueryParam("open") @Nullable Boolean open,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo uri) {
        Contest contest = contests.present(contests.idOf(name));
        PageRequest page = PageRequest.of(cursor, limit);
        QueryValue.requireKnown(
                "rule",
                rule,
                rulebooks.present(contest).registration().insurance().stream()
                        .map(Insurance::id)
                        .toList());
        List<InsuranceView> found = insurances.page(
                contest, new Insurances.Filter(null, unit, rule, state, open), after(page), page.fetch());
        return Pages.answer(
                Page.of(found, page, view -> Cursor.of(view.personId(), view.unit(), view.rule()), view -> view), uri);
    }

    private static Insurances.@Nullable Place after(PageRequest page) {
        Cursor after = page.after();
        if (after == null) {
            return null;
        }
        after.requireParts(3);
        return new Insurances.Place(new Insured.Key(after.uuid(0), after.text(1)), after.text(2));
    }

    @PUT
    @Path("/contests/{contest}/insurance/{person}")
    @RolesAllowed("unit")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "recordInsurance",
            summary = "Write down the insurance of somebody of the own unit",
            description =
                    "The first comes with If-None-Match: *, another in its place with If-Match; the same again changes"
                            + " nothing. Taken in after the last day too.")
    public RestResponse<InsuranceView> record(
            @PathParam("contest") String contest,
            @PathParam("person") UUID person,
            @QueryParam("rule") @Nullable String rule,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
            @Valid @NotNull Stated stated) {
        return answer(insuring.record(
                new Insuring.About(contest, person, rule, null), stated.answers(), new Expected(ifMatch, ifNoneMatch)));
    }

    @PUT
    @Path("/contests/{contest}/insurance/{person}/waiver")
    @RolesAllowed("office")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "waiveInsurance",
            summary = "Ask no proof of somebody, for a stated reason",
            description =
                    "With If-None-Match: * where the unit has written nothing yet, otherwise with If-Match; the same again"
                            + " changes nothing. Where several units send the person, `unit` says which of them is asked no"
                            + " more.")
    public RestResponse<InsuranceView> waive(
            @PathParam("contest") String contest,
            @PathParam("person") UUID person,
            @QueryParam("rule") @Nullable String rule,
            @QueryParam("unit") @Nullable String unit,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
            @Valid @NotNull Waiver waiver) {
        return answer(insuring.waive(
                new Insuring.About(contest, person, rule, unit),
                waiver.reason().strip(),
                new Expected(ifMatch, ifNoneMatch)));
    }

    @PUT
    @Path("/contests/{contest}/insurance/{person}/proof")
    @RolesAllowed("unit")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "putInsuranceProof",
            summary = "Send the scan that proves it, or another in its place",
            description =
                    "What is too large or of the wrong type is taken in with that state and proves nothing. The first comes"
                            + " with If-None-Match: *, another in its place with If-Match; the same again changes nothing.")
    public RestResponse<DocumentView> prove(
            @PathParam("contest") String contest,
            @PathParam("person") UUID person,
            @QueryParam("rule") @Nullable String rule,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
            @QueryParam("stamped") @DefaultValue("false") boolean stamped,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
                    byte[] content) {
        return DocumentResource.taken(insuring.prove(
                new Insuring.About(contest, person, rule, null),
                new Intake.Scan(content, stamped),
                new Expected(ifMatch, ifNoneMatch)));
    }

    @GET
    @Path("/contests/{contest}/insurance/{person}/proof")
    @RolesAllowed({"unit", "office", "committee", "supervisor", "auditor", "expert", "regional-organiser"})
    @Produces(MediaType.WILDCARD)
    @Operation(
            operationId = "getInsuranceProof",
            summary = "The scan that proves it; every reading is recorded",
            description = "Where several units send the person, `unit` says whose.")
    @APIResponse(
            responseCode = "200",
            description = "The scan as it came",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response proof(
            @PathParam("contest") String contest,
            @PathParam("person") UUID person,
            @QueryParam("rule") @Nullable String rule,
            @QueryParam("unit") @Nullable String unit) {
        Insuring.Proof proof = insuring.read(new Insuring.About(contest, person, rule, unit));
        return DocumentResource.answer(proof.scan(), proof.content());
    }

    private static RestResponse<InsuranceView> answer(InsuranceView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .tag(ETags.of(Objects.requireNonNull(view.version())))
                .build();
    }
}
