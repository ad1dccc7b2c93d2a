package org.podium.registration.entry;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.podium.kit.precondition.ETags;
import org.podium.registration.document.Documents;
import org.podium.registration.membership.Access;

/** The transitions of one entry, each with If-Match: by its unit, and by the office. */
@Path("/registration/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "entries")
public class EntryTransitionResource {
    private final Documents documents;
    private final Drafting drafting;
    private final Submission submission;
    private final Review review;
    private final NumberCorrection numbers;
    private final Onlooker onlooker;

    EntryTransitionResource(
            Documents documents,
            Drafting drafting,
            Submission submission,
            Review review,
            NumberCorrection numbers,
            Onlooker onlooker) {
        this.documents = documents;
        this.drafting = drafting;
        this.submission = submission;
        this.review = review;
        this.numbers = numbers;
        this.onlooker = onlooker;
    }

    /**
     * What the office decides; a refusal or return needs its reason, an approval over an open question too.
     *
     * @param rule id of the rule it rests on; a refusal or return needs one where no finding is open
     */
    @Schema(name = "ReviewDecision")
    public record Decided(
            @NotNull Review.Decision decision,
            @Nullable @Size(max = 1000) String reason,
            @Nullable @Size(max = 100) String rule) {}

    /** Why the unit withdraws. */
    @Schema(name = "Withdrawal")
    public record Withdrawn(@Nullable @Size(max = 1000) String reason) {}

    /** Why it is disqualified. @param rule id of the rule it rests on; 422 without one */
    @Schema(name = "Disqualification")
    public record Disqualified(
            @NotBlank @Size(max = 1000) String reason,
            @Nullable @Size(max = 100) String rule) {}

    /**
     * The right number, and why it is another.
     *
     * @param competitor whose it is; a team of one needs no name
     */
    @Schema(name = "NumberCorrection")
    public record Renumbered(
            @Nullable UUID competitor,
            @NotBlank @Size(max = 30) String idNumber,
            @NotBlank @Size(max = 1000) String reason) {}

    @POST
    @Path("/entries/{entry}/submission")
    @RolesAllowed(Access.UNIT)
    @Transactional
    @Operation(operationId = "submitEntry", summary = "Hand an entry in, the first time or again")
    public RestResponse<EntryView> submit(
            @PathParam("entry") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(submission.submit(id, ifMatch));
    }

    @POST
    @Path("/entries/{entry}/corrections")
    @RolesAllowed(Access.UNIT)
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "correctEntry",
            summary = "Change a draft or a returned entry; what is absent stays",
            description = "In a returned entry the persons stand, and nothing is changed once the contest has begun.")
    public RestResponse<EntryView> correct(
            @PathParam("entry") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Drafting.Correction correction) {
        return answer(drafting.correct(id, ifMatch, correction));
    }

    @POST
    @Path("/entries/{entry}/review")
    @RolesAllowed(Access.OFFICE)
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "reviewEntry",
            summary = "Approve, refuse or return an entry",
            description =
                    "Every refusal and return rests on a clause: on the open findings, or where there are none on the"
                            + " rule of the rulebook that is named; 422 rule-needed otherwise, with the ids that are known.")
    public RestResponse<EntryView> review(
            @PathParam("entry") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Decided decided) {
        return answer(review.decide(id, ifMatch, decided.decision(), decided.reason(), decided.rule()));
    }

    @POST
    @Path("/entries/{entry}/withdrawal")
    @RolesAllowed(Access.UNIT)
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "withdrawEntry", summary = "Withdraw an entry; its persons and its place are free again")
    public RestResponse<EntryView> withdraw(
            @PathParam("entry") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable @Valid Withdrawn withdrawn) {
        return answer(review.withdraw(id, ifMatch, withdrawn == null ? null : withdrawn.reason()));
    }

    @POST
    @Path("/entries/{entry}/disqualification")
    @RolesAllowed(Access.OFFICE)
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "disqualifyEntry",
            summary = "Disqualify an entry that was approved, for example for a false declaration",
            description =
                    "Also where it has withdrawn since. By the rule of the rulebook that is named; 422 rule-needed otherwise,"
                            + " with the ids that are known.")
    public RestResponse<EntryView> disqualify(
            @PathParam("entry") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Disqualified disqualified) {
        return answer(review.disqualify(id, ifMatch, disqualified.reason(), disqualified.rule()));
    }

    @POST
    @Path("/entries/{entry}/number-corrections")
    @RolesAllowed(Access.OFFICE)
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "correctNumber",
            summary = "Put a mistyped identity number right",
            description =
                    "By the office, until the contest begins. Findings, scans, claims, what is known of the insurance and the"
                            + " account that was linked follow the right number.")
    public RestResponse<EntryView> correctNumber(
            @PathParam("entry") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Renumbered right) {
        return answer(numbers.correct(id, ifMatch, right.competitor(), right.idNumber(), right.reason()));
    }

    private RestResponse<EntryView> answer(Entry entry) {
        return RestResponse.ResponseBuilder.ok(
                        EntryView.of(entry, documents.of(entry.id()), onlooker.of(entry.contestId())))
                .tag(ETags.of(entry.version()))
                .build();
    }
}
