package org.podium.scoring.qualification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.podium.kit.idempotency.Idempotent;
import org.podium.kit.precondition.ETags;
import org.podium.scoring.contest.Contest;
import org.podium.scoring.pool.Pool;
import org.podium.scoring.pool.PoolAccess;

@Path("/scoring/v1/pools/{pool}/qualification")
@Tag(name = "qualification")
public class QualificationResource {
    private final PoolAccess access;
    private final Field field;
    private final Deciding deciding;
    private final Joining joining;

    QualificationResource(PoolAccess access, Field field, Deciding deciding, Joining joining) {
        this.access = access;
        this.field = field;
        this.deciding = deciding;
        this.joining = joining;
    }

    /** @param entries who of the open tie goes on: exactly as many as places are open */
    public record TieDecision(
            @NotEmpty List<@NotNull UUID> entries,
            @NotBlank @Size(max = 1000) String reason) {}

    /** @param entries who qualifies or was offered a place */
    public record ConfirmationRequest(@NotEmpty List<@NotNull UUID> entries) {}

    public record Revocation(
            @NotEmpty List<@NotNull UUID> entries,
            @NotBlank @Size(max = 1000) String reason) {}

    @GET
    @RolesAllowed({Desk.ORGANISER, Desk.OFFICE, "committee", "auditor"})
    @Transactional
    @Operation(
            operationId = "getQualification",
            summary = "Who of a regional pool goes on to the next stage",
            description =
                    "By quota and rank of the latest result that is not provisional, each with its sentence. A tie"
                            + " over the quota is OPEN until the organiser decides; the place of a finalist who withdrew is"
                            + " OFFERED to the next by rank. While no quota is set nobody qualifies. 404 for a stage that leads"
                            + " nowhere.")
    public RestResponse<QualificationView> get(@PathParam("pool") UUID id) {
        Pool pool = access.toRead(id, Desk.ORGANISER, Desk.OFFICE, "committee", "auditor");
        Contest contest = access.contest(pool);
        return answer(RestResponse.Status.OK, field.of(pool, contest, field.way(pool, contest)));
    }

    @POST
    @Path("/decisions")
    @RolesAllowed({Desk.ORGANISER, Desk.OFFICE})
    @Idempotent
    @Operation(
            operationId = "decideQualificationTie",
            summary = "Settle a tie over the quota",
            description =
                    "Names, with a reason, who of the tied entries goes on; the others are next in line. Not by who"
                            + " froze the pool, and nobody decides about the own unit.")
    public RestResponse<QualificationView> decide(
            @PathParam("pool") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull TieDecision decision) {
        return answer(RestResponse.Status.CREATED, deciding.decide(id, decision.entries(), decision.reason(), ifMatch));
    }

    @POST
    @Path("/confirmations")
    @RolesAllowed({Desk.ORGANISER, Desk.OFFICE})
    @Transactional
    @Operation(
            operationId = "confirmQualification",
            summary = "Confirm finalists and successors",
            description =
                    "They join the pool of the next stage at once, without marks or codes. Confirming again changes"
                            + " nothing. Until the next stage begins: with its roll, or its first mark.")
    public RestResponse<QualificationView> confirm(
            @PathParam("pool") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull ConfirmationRequest request) {
        return answer(RestResponse.Status.OK, joining.confirm(id, request.entries(), ifMatch));
    }

    @POST
    @Path("/revocations")
    @RolesAllowed({Desk.ORGANISER, Desk.OFFICE})
    @Transactional
    @Operation(
            operationId = "revokeQualification",
            summary = "Take back confirmations that the latest result or quota no longer carries",
            description = "After a corrected result of the preliminary, or an amended quota, and until the next stage"
                    + " begins. A finalist who gives up withdraws at registration instead.")
    public RestResponse<QualificationView> revoke(
            @PathParam("pool") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Revocation revocation) {
        return answer(RestResponse.Status.OK, joining.revoke(id, revocation.entries(), revocation.reason(), ifMatch));
    }

    private static RestResponse<QualificationView> answer(RestResponse.Status status, Standings standings) {
        return RestResponse.ResponseBuilder.create(status, QualificationView.of(standings))
                .tag(ETags.of(standings.version()))
                .build();
    }
}
