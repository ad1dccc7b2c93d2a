package org.podium.registration.entry;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.podium.kit.idempotency.Idempotent;
import org.podium.kit.precondition.ETags;
import org.podium.registration.document.Documents;
import org.podium.registration.membership.Access;

/** What is learned of a competitor once the entry is approved. */
@Path("/registration/v1/entries/{entry}/facts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "entries")
public class FactResource {
    private final FactRecording facts;
    private final Documents documents;
    private final Onlooker onlooker;

    public FactResource(FactRecording facts, Documents documents, Onlooker onlooker) {
        this.facts = facts;
        this.documents = documents;
        this.onlooker = onlooker;
    }

    /**
     * Titles that the form did not state, and how they are known.
     *
     * @param competitor whose they are; a team of one needs no name
     * @param rule id of the rule that makes them matter; what is found names its own
     */
    @Schema(name = "LearnedFact")
    public record Recorded(
            @Nullable UUID competitor,
            @NotEmpty @Size(max = 50) List<@Valid @NotNull Title> titles,
            @NotBlank @Size(max = 1000) String reason,
            @Nullable @Size(max = 100) String rule) {}

    @POST
    @RolesAllowed(Access.OFFICE)
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "recordFact",
            summary = "Record a title of an approved competitor that is learned of later",
            description =
                    "By the office, before the contest and after it, also where the entry has withdrawn since. It is examined"
                            + " again by the rules in force and stays approved, or withdrawn; what is found is told, and"
                            + " awards are computed again. What is recorded stays.")
    public RestResponse<EntryView> record(
            @PathParam("entry") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Recorded told) {
        Entry entry = facts.learn(id, ifMatch, told.competitor(), told.titles(), told.reason(), told.rule());
        return RestResponse.ResponseBuilder.create(
                        RestResponse.Status.CREATED,
                        EntryView.of(entry, documents.of(entry.id()), onlooker.of(entry.contestId())))
                .location(URI.create("/registration/v1/entries/" + id))
                .tag(ETags.of(entry.version()))
                .build();
    }
}
