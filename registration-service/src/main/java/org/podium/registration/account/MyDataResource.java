package org.podium.registration.account;

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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.podium.kit.paging.Cursor;
import org.podium.kit.paging.Page;
import org.podium.kit.paging.PageRequest;
import org.podium.kit.paging.Pages;
import org.podium.kit.problem.ProblemException;
import org.podium.registration.RegistrationProblem;
import org.podium.registration.document.Document;
import org.podium.registration.document.DocumentReading;
import org.podium.registration.document.DocumentResource;
import org.podium.registration.document.Documents;
import org.podium.registration.entry.EntryStatus;
import org.podium.registration.membership.Access;

/** What a competitor reads: the own entries, the own scans, and everything kept here. */
@Path("/registration/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "own data")
public class MyDataResource {
    private final OwnEntries own;
    private final Export export;
    private final Documents documents;
    private final DocumentReading reading;

    public MyDataResource(OwnEntries own, Export export, Documents documents, DocumentReading reading) {
        this.own = own;
        this.export = export;
        this.documents = documents;
        this.reading = reading;
    }

    @GET
    @Path("/my-entries")
    @RolesAllowed(Access.COMPETITOR)
    @Transactional
    @Operation(
            operationId = "listMyEntries",
            summary = "The entries in which one competes, with the findings",
            description = "In the order in which they were drafted.")
    public RestResponse<Page<MyEntry>> list(
            @QueryParam("contest") @Nullable UUID contest,
            @QueryParam("status") @Nullable EntryStatus status,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo uri) {
        PageRequest page = PageRequest.of(cursor, limit);
        return Pages.answer(
                Page.of(
                        own.page(contest, status, page),
                        page,
                        found -> Cursor.of(found.entry().id()),
                        own::view),
                uri);
    }

    @GET
    @Path("/my-entries/{entry}")
    @RolesAllowed(Access.COMPETITOR)
    @Transactional
    @Operation(operationId = "getMyEntry", summary = "One of the own entries")
    public MyEntry get(@PathParam("entry") UUID id) {
        return own.entry(id);
    }

    @GET
    @Path("/my-entries/{entry}/documents/{kind}")
    @RolesAllowed(Access.COMPETITOR)
    @Transactional
    @Produces(MediaType.WILDCARD)
    @Operation(operationId = "getMyDocument", summary = "A scan of the own person; every reading is recorded")
    @APIResponse(
            responseCode = "200",
            description = "The scan as it came",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response document(@PathParam("entry") UUID id, @PathParam("kind") String kind) {
        OwnEntries.Own found = own.one(id);
        Document document = documents
                .find(new Document.Owner(id, found.competitor().personId(), null), kind)
                .orElseThrow(() -> new ProblemException(RegistrationProblem.DOCUMENT_NOT_FOUND));
        return DocumentResource.answer(document, reading.read(found.entry().contestId(), document));
    }

    @GET
    @Path("/my-data")
    @RolesAllowed(Access.COMPETITOR)
    @Transactional
    @Operation(
            operationId = "exportMyData",
            summary = "Everything kept here of the own person",
            description = "Numbers are masked; `my-data-exports` shows them. That it was read is recorded.")
    public RestResponse<MyData> export() {
        return answer(null);
    }

    /** What it is needed for; kept in the audit trail. */
    @Schema(name = "MyDataExportRequest")
    public record Asked(@NotBlank @Size(min = 4, max = 500) String purpose) {}

    /** Not idempotent on purpose: every look is a look, and no answer of it is stored. */
    @POST
    @Path("/my-data-exports")
    @Transactional
    @RolesAllowed(Access.COMPETITOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "exportMyDataInFull",
            summary = "The same with the numbers in full, for a stated purpose",
            description = "The purpose goes into the audit trail, and into no address that is written down on the way.")
    public RestResponse<MyData> exportInFull(@Valid @NotNull Asked asked) {
        return answer(asked.purpose());
    }

    private RestResponse<MyData> answer(@Nullable String purpose) {
        return RestResponse.ResponseBuilder.ok(export.of(own.all(), purpose))
                .header("Cache-Control", "no-store")
                .build();
    }
}
