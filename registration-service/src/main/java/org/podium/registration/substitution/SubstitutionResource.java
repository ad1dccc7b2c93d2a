package org.podium.registration.substitution;

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
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.podium.kit.precondition.ETags;
import org.podium.kit.precondition.Expected;
import org.podium.registration.RegistrationProblem;
import org.podium.registration.document.Document;
import org.podium.registration.document.DocumentView;
import org.podium.registration.document.Documents;
import org.podium.registration.document.Intake;
import org.podium.registration.entry.Casework;
import org.podium.registration.entry.Onlooker;
import org.podium.registration.membership.Access;
import org.podium.rulebook.Registration;

/** One substitution: its documents, handing it in, taking it back, and what the office decides. */
@Path("/registration/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "substitutions")
public class SubstitutionResource {
    private final SubstitutionCase requests;
    private final SubstitutionDecision decision;
    private final Substitutions substitutions;
    private final Documents documents;
    private final Intake intake;
    private final Casework casework;
    private final SubstitutionAccess access;
    private final Onlooker onlooker;

    SubstitutionResource(
            SubstitutionCase requests,
            SubstitutionDecision decision,
            Substitutions substitutions,
            Documents documents,
            Intake intake,
            Casework casework,
            SubstitutionAccess access,
            Onlooker onlooker) {
        this.requests = requests;
        this.decision = decision;
        this.substitutions = substitutions;
        this.documents = documents;
        this.intake = intake;
        this.casework = casework;
        this.access = access;
        this.onlooker = onlooker;
    }

    /**
     * What the office decides; a refusal needs its reason.
     *
     * @param rule id of the rule it rests on; a refusal needs one where no finding is open
     */
    @Schema(name = "SubstitutionDecision")
    public record Decided(
            SubstitutionDecision.@NotNull Decision decision,
            @Nullable @Size(max = 1000) String reason,
            @Nullable @Size(max = 100) String rule) {}

    /** Why the unit takes it back. */
    @Schema(name = "SubstitutionWithdrawal")
    public record Withdrawn(@Nullable @Size(max = 1000) String reason) {}

    @GET
    @Path("/substitutions/{substitution}")
    @RolesAllowed({
        Access.UNIT,
        Access.OFFICE,
        Access.COMMITTEE,
        Access.SUPERVISOR,
        Access.AUDITOR,
        Access.EXPERT,
        Access.ORGANISER
    })
    @Transactional
    @Operation(operationId = "getSubstitution", summary = "A substitution with what the rules find")
    public RestResponse<SubstitutionView> get(@PathParam("substitution") UUID id) {
        access.requireSeen(requests.entryOf(id), RegistrationProblem.SUBSTITUTION_NOT_FOUND);
        return answer(substitutions.findById(id));
    }

    @PUT
    @Path("/substitutions/{substitution}/documents/{kind}")
    @RolesAllowed(Access.UNIT)
    @Transactional
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "putSubstitutionDocument",
            summary = "Send the statement, or a scan of the incoming competitor",
            description =
                    "The first scan comes with If-None-Match: *, another in its place with If-Match; the same scan"
                            + " again changes nothing.")
    public RestResponse<DocumentView> document(
            @PathParam("substitution") UUID id,
            @PathParam("kind") String kind,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
            @QueryParam("stamped") @DefaultValue("false") boolean stamped,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
                    byte[] content) {
        Casework.Case found = casework.ofOwnUnit(requests.entryOf(id), "*");
        Substitution request = substitutions.findById(id);
        requests.requireDraft(request);
        Registration.Document wanted = Intake.kind(found.rules().rulebook(), kind);
        UUID entry = found.entry().id();
        boolean ofIncoming = wanted.scope() == Registration.DocumentScope.COMPETITOR;
        Document.Owner owner = ofIncoming
                ? new Document.Owner(entry, request.incoming().personId(), null)
                : new Document.Owner(entry, null, id);
        return intake.receive(
                found, owner, wanted, new Intake.Scan(content, stamped), new Expected(ifMatch, ifNoneMatch));
    }

    @POST
    @Path("/substitutions/{substitution}/submission")
    @RolesAllowed(Access.UNIT)
    @Transactional
    @Operation(
            operationId = "submitSubstitution",
            summary = "Hand the request to the office",
            description = "After the last day it becomes REFUSED, with the rule and the clause in its finding.")
    public RestResponse<SubstitutionView> submit(
            @PathParam("substitution") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(requests.submit(id, ifMatch));
    }

    @POST
    @Path("/substitutions/{substitution}/withdrawal")
    @RolesAllowed(Access.UNIT)
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "withdrawSubstitution",
            summary = "Take an open request back",
            description = "By the unit, while nothing is decided; then another may be asked for.")
    public RestResponse<SubstitutionView> withdraw(
            @PathParam("substitution") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable @Valid Withdrawn withdrawn) {
        return answer(requests.withdraw(id, ifMatch, withdrawn == null ? null : withdrawn.reason()));
    }

    @POST
    @Path("/substitutions/{substitution}/decision")
    @RolesAllowed(Access.OFFICE)
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "decideSubstitution",
            summary = "Approve or refuse; refused, the original stays",
            description = "Approved before the contest begins only, however early it was asked for: 409"
                    + " substitution-too-late with the clause. A request that is open then can still be refused. A refusal rests on"
                    + " the open findings, or on the rule that is named: 422 rule-needed otherwise.")
    public RestResponse<SubstitutionView> decide(
            @PathParam("substitution") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Decided decided) {
        return answer(decision.decide(id, ifMatch, decided.decision(), decided.reason(), decided.rule()));
    }

    private RestResponse<SubstitutionView> answer(@Nullable Substitution request) {
        Substitution found = Objects.requireNonNull(request);
        return RestResponse.ResponseBuilder.ok(
                        SubstitutionView.of(found, documents.of(found.entry().id()), onlooker.of(found.contestId())))
                .tag(ETags.of(found.version()))
                .build();
    }
}
