package org.podium.registration.substitution;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.podium.kit.idempotency.Idempotent;
import org.podium.kit.paging.Cursor;
import org.podium.kit.paging.Keyset;
import org.podium.kit.paging.Page;
import org.podium.kit.paging.PageRequest;
import org.podium.kit.paging.Pages;
import org.podium.kit.precondition.ETags;
import org.podium.registration.RegistrationProblem;
import org.podium.registration.contest.Contests;
import org.podium.registration.document.Document;
import org.podium.registration.document.Documents;
import org.podium.registration.entry.Entries;
import org.podium.registration.entry.EntryForm;
import org.podium.registration.entry.EntryView;
import org.podium.registration.entry.Onlooker;
import org.podium.registration.membership.Access;
import org.podium.registration.membership.EntryScope;

/** The substitutions of an entry and of a contest: asked for by units, and listed. */
@Path("/registration/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "substitutions")
public class SubstitutionsResource {
    private final SubstitutionCase requests;
    private final Substitutions substitutions;
    private final SubstitutionAccess seen;
    private final Documents documents;
    private final Contests contests;
    private final Access access;
    private final Onlooker onlooker;

    SubstitutionsResource(
            SubstitutionCase requests,
            Substitutions substitutions,
            SubstitutionAccess seen,
            Documents documents,
            Contests contests,
            Access access,
            Onlooker onlooker) {
        this.requests = requests;
        this.substitutions = substitutions;
        this.seen = seen;
        this.documents = documents;
        this.contests = contests;
        this.access = access;
        this.onlooker = onlooker;
    }

    /** Who goes, who comes, and why. */
    @Schema(name = "SubstitutionRequest")
    public record Requested(
            @NotBlank @Size(max = 1000) String reason,
            @NotNull UUID outgoing,
            @NotNull @Valid EntryForm.CompetitorStated incoming) {}

    @POST
    @Path("/entries/{entry}/substitutions")
    @RolesAllowed(Access.UNIT)
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "requestSubstitution",
            summary = "Ask that another person stand in",
            description = "After the last day it is kept as REFUSED, with the rule and the clause in its finding.")
    public RestResponse<SubstitutionView> request(@PathParam("entry") UUID entry, @Valid @NotNull Requested requested) {
        Substitution request = requests.request(entry, requested.outgoing(), requested.incoming(), requested.reason());
        return RestResponse.ResponseBuilder.create(
                        RestResponse.Status.CREATED,
                        SubstitutionView.of(request, documents.of(entry), onlooker.of(request.contestId())))
                .location(URI.create("/registration/v1/substitutions/" + request.id()))
                .tag(ETags.of(request.version()))
                .build();
    }

    @GET
    @Path("/contests/{contest}/substitutions")
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
    @Operation(
            operationId = "listContestSubstitutions",
            summary = "The substitutions of a contest, in the order they were asked for")
    public RestResponse<Page<SubstitutionView>> listOfContest(
            @PathParam("contest") String contest,
            @QueryParam("status") Substitution.@Nullable Status status,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo uri) {
        PageRequest page = PageRequest.of(cursor, limit);
        UUID id = contests.idOf(contest);
        EntryScope scope = access.readable(id);
        Keyset wanted = Keyset.of("s.contestId", id).where(scope.condition(), scope.parameters());
        return answer(substitutions.page(wanted, status, page), id, page, uri);
    }

    @GET
    @Path("/entries/{entry}/substitutions")
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
    @Operation(
            operationId = "listSubstitutions",
            summary = "The substitutions of an entry, in the order they were asked for")
    public RestResponse<Page<SubstitutionView>> list(
            @PathParam("entry") UUID entry,
            @QueryParam("status") Substitution.@Nullable Status status,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo uri) {
        Entries.Whereabouts where = seen.requireSeen(entry, RegistrationProblem.ENTRY_NOT_FOUND);
        PageRequest page = PageRequest.of(cursor, limit);
        Keyset wanted = Keyset.of("s.entry.id", entry);
        return answer(substitutions.page(wanted, status, page), where.contestId(), page, uri);
    }

    private RestResponse<Page<SubstitutionView>> answer(
            List<Substitution> found, UUID contest, PageRequest page, UriInfo uri) {
        EntryView.Sight sight = onlooker.of(contest);
        List<UUID> of = found.stream().map(request -> request.entry().id()).toList();
        Map<UUID, List<Document>> scans =
                documents.ofAll(of).stream().collect(Collectors.groupingBy(Document::entryId));
        return Pages.answer(
                Page.of(
                        found,
                        page,
                        request -> Cursor.of(request.id()),
                        request -> SubstitutionView.of(
                                request, scans.getOrDefault(request.entry().id(), List.of()), sight)),
                uri);
    }
}
