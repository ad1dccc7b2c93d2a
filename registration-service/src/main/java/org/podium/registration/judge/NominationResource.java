package org.podium.registration.judge;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
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
import org.podium.kit.precondition.ETags;
import org.podium.kit.precondition.Expected;
import org.podium.kit.problem.ProblemException;
import org.podium.registration.RegistrationProblem;
import org.podium.registration.document.DocumentResource;
import org.podium.registration.document.DocumentView;
import org.podium.registration.document.HeldScan;
import org.podium.registration.document.HeldScans;
import org.podium.registration.document.Intake;
import org.podium.registration.entry.Onlooker;

/** One nomination: its form, its scan, handing it in, and what is decided. */
@Authenticated
@Path("/registration/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "judges")
public class NominationResource {
    private final Nominating nominating;
    private final NominationDecision decision;
    private final NominationAccess access;
    private final HeldScans scans;
    private final Onlooker onlooker;

    NominationResource(
            Nominating nominating,
            NominationDecision decision,
            NominationAccess access,
            HeldScans scans,
            Onlooker onlooker) {
        this.nominating = nominating;
        this.decision = decision;
        this.access = access;
        this.scans = scans;
        this.onlooker = onlooker;
    }

    /** What is decided; a refusal needs its reason. */
    @Schema(name = "JudgeDecision")
    public record Decided(
            NominationDecision.@NotNull Decision decision,
            @Nullable @Size(max = 1000) String reason) {}

    /** Why the unit takes it back. */
    @Schema(name = "JudgeWithdrawal")
    public record Withdrawn(@Nullable @Size(max = 1000) String reason) {}

    @GET
    @Path("/judge-nominations/{nomination}")
    @RolesAllowed({"unit", "office", "expert", "committee", "auditor"})
    @Transactional
    @Operation(
            operationId = "getJudgeNomination",
            summary = "A judge whom a unit proposes; number and phone are masked")
    public RestResponse<NominationView> get(@PathParam("nomination") UUID id) {
        return answer(access.shown(id));
    }

    @PUT
    @Path("/judge-nominations/{nomination}")
    @RolesAllowed("unit")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changeJudgeNomination", summary = "Another form in place of the draft's")
    public RestResponse<NominationView> change(
            @PathParam("nomination") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull JudgeForm form) {
        return answer(nominating.change(id, ifMatch, form));
    }

    @PUT
    @Path("/judge-nominations/{nomination}/documents/{kind}")
    @RolesAllowed("unit")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "putJudgeDocument",
            summary = "Send a scan of the form, or another in its place",
            description =
                    "What is too large, unstamped or of the wrong type is taken in with that state, and keeps the nomination"
                            + " from being handed in. The first comes with If-None-Match: *, another in its place with"
                            + " If-Match; the same again changes nothing.")
    public RestResponse<DocumentView> document(
            @PathParam("nomination") UUID id,
            @PathParam("kind") String kind,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
            @QueryParam("stamped") @DefaultValue("false") boolean stamped,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
                    byte[] content) {
        return DocumentResource.taken(
                nominating.document(id, kind, new Intake.Scan(content, stamped), new Expected(ifMatch, ifNoneMatch)));
    }

    @GET
    @Path("/judge-nominations/{nomination}/documents/{kind}")
    @RolesAllowed({"unit", "office", "expert", "committee", "auditor"})
    @Transactional
    @Produces(MediaType.WILDCARD)
    @Operation(operationId = "getJudgeDocument", summary = "The scan of a form; every reading is recorded")
    @APIResponse(
            responseCode = "200",
            description = "The scan as it came",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response scan(@PathParam("nomination") UUID id, @PathParam("kind") String kind) {
        Nomination nomination = access.shown(id);
        HeldScan scan =
                scans.find(id, kind).orElseThrow(() -> new ProblemException(RegistrationProblem.DOCUMENT_NOT_FOUND));
        return DocumentResource.answer(scan, scans.read(Nominating.owner(nomination), scan));
    }

    @POST
    @Path("/judge-nominations/{nomination}/submission")
    @RolesAllowed("unit")
    @Operation(
            operationId = "submitJudgeNomination",
            summary = "Hand it in, while registration is open",
            description =
                    "409 also where the person competes, coaches or leads in the contest, or where another unit proposed the"
                            + " person already.")
    public RestResponse<NominationView> submit(
            @PathParam("nomination") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(nominating.submit(id, ifMatch));
    }

    @POST
    @Path("/judge-nominations/{nomination}/withdrawal")
    @RolesAllowed("unit")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "withdrawJudgeNomination",
            summary = "Take it back",
            description =
                    "By the unit, also after it was accepted. Memberships of the judge's account are the office's to end.")
    public RestResponse<NominationView> withdraw(
            @PathParam("nomination") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable @Valid Withdrawn withdrawn) {
        return answer(nominating.withdraw(id, ifMatch, withdrawn == null ? null : withdrawn.reason()));
    }

    @POST
    @Path("/judge-nominations/{nomination}/decision")
    @RolesAllowed({"office", "expert"})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "decideJudgeNomination",
            summary = "Appoint the candidate or not",
            description =
                    "By the expert group or the office, never for the own unit. An appointment grants nothing: a membership"
                            + " does, and a recusal says whose account stands aside for the unit.")
    public RestResponse<NominationView> decide(
            @PathParam("nomination") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Decided decided) {
        return answer(decision.decide(id, ifMatch, decided.decision(), decided.reason()));
    }

    private RestResponse<NominationView> answer(Nomination nomination) {
        return RestResponse.ResponseBuilder.ok(NominationView.of(
                        nomination, scans.of(List.of(nomination.id())), onlooker.of(nomination.contestId())))
                .tag(ETags.of(nomination.version()))
                .build();
    }
}
