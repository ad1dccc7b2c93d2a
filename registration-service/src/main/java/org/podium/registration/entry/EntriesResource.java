package org.podium.registration.entry;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.podium.kit.idempotency.Idempotent;
import org.podium.kit.paging.Cursor;
import org.podium.kit.paging.Page;
import org.podium.kit.paging.PageRequest;
import org.podium.kit.paging.Pages;
import org.podium.kit.parameter.QueryValue;
import org.podium.kit.precondition.ETags;
import org.podium.registration.contest.Contests;
import org.podium.registration.contest.PublishedRulebooks;
import org.podium.registration.document.Document;
import org.podium.registration.document.Documents;
import org.podium.registration.membership.Access;
import org.podium.registration.membership.EntryScope;
import org.podium.rulebook.Contest;

/** The entries of a contest: a unit adds its own and sees its own; an office sees all that were handed in. */
@Path("/registration/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "entries")
public class EntriesResource {
    private final Contests contests;
    private final PublishedRulebooks rulebooks;
    private final Entries entries;
    private final Documents documents;
    private final Drafting drafting;
    private final Access access;
    private final Onlooker onlooker;

    public EntriesResource(
            Contests contests,
            PublishedRulebooks rulebooks,
            Entries entries,
            Documents documents,
            Drafting drafting,
            Access access,
            Onlooker onlooker) {
        this.contests = contests;
        this.rulebooks = rulebooks;
        this.entries = entries;
        this.documents = documents;
        this.drafting = drafting;
        this.access = access;
        this.onlooker = onlooker;
    }

    @POST
    @Path("/contests/{contest}/entries")
    @RolesAllowed(Access.UNIT)
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createEntry", summary = "Draft an entry of the own unit; nothing is claimed yet")
    public RestResponse<EntryView> create(@PathParam("contest") String contest, @Valid @NotNull EntryForm form) {
        Entry entry = drafting.draft(contests.idOf(contest), form);
        return RestResponse.ResponseBuilder.create(
                        RestResponse.Status.CREATED, EntryView.of(entry, List.of(), onlooker.of(entry.contestId())))
                .location(URI.create("/registration/v1/entries/" + entry.id()))
                .tag(ETags.of(entry.version()))
                .build();
    }

    @GET
    @Path("/contests/{contest}/entries")
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
            operationId = "listEntries",
            summary = "Entries in order of creation, filtered by field",
            description =
                    "`q` finds them by a part of their reference, of the portal's, of the unit's name or of the name"
                            + " of who competes. Never send an identity number: addresses are written down on the way.")
    public RestResponse<Page<EntryView>> list(
            @PathParam("contest") String contest,
            @QueryParam("status") @Nullable EntryStatus status,
            @QueryParam("skill") @Nullable String skill,
            @QueryParam("division") @Nullable String division,
            @QueryParam("region") @Nullable String region,
            @QueryParam("unit") @Nullable String unit,
            @QueryParam("q") @Nullable @Size(max = 100) String q,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo uri) {
        UUID id = contests.idOf(contest);
        PageRequest page = PageRequest.of(cursor, limit);
        EntryScope scope = access.readable(id);
        if (skill != null || division != null) {
            requireKnown(rulebooks.present(contests.present(id)).contest(), skill, division);
        }
        List<Entry> found = entries.page(scope, new Entries.Filter(status, skill, division, region, unit, q), page);
        EntryView.Sight sight = onlooker.of(id);
        Map<UUID, List<Document>> scans = documents
                .ofAll(found.stream().map(Entry::id).toList())
                .stream()
                .collect(Collectors.groupingBy(Document::entryId));
        return Pages.answer(
                Page.of(
                        found,
                        page,
                        entry -> Cursor.of(entry.id()),
                        entry -> EntryView.of(entry, scans.getOrDefault(entry.id(), List.of()), sight)),
                uri);
    }

    /** A name that nothing has would be an empty list, and whoever misspelt it would believe it. */
    private static void requireKnown(Contest contest, @Nullable String skill, @Nullable String division) {
        QueryValue.requireKnown("skill", skill, contest.skillNames());
        QueryValue.requireKnown("division", division, contest.divisionNames());
    }
}
