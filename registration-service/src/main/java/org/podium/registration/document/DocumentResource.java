package org.podium.registration.document;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
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
import org.podium.registration.entry.Casework;
import org.podium.registration.entry.Competitor;
import org.podium.registration.entry.Entries;
import org.podium.registration.entry.Entry;
import org.podium.registration.entry.WrongState;
import org.podium.registration.membership.Access;
import org.podium.rulebook.Registration;

/** Documents of an entry. One upload is one document; the last one counts. */
@Path("/registration/v1")
@Tag(name = "documents")
public class DocumentResource {
    private final Casework casework;
    private final Intake intake;
    private final Documents documents;
    private final Entries entries;
    private final Access access;
    private final DocumentReading reading;

    public DocumentResource(
            Casework casework,
            Intake intake,
            Documents documents,
            Entries entries,
            Access access,
            DocumentReading reading) {
        this.casework = casework;
        this.intake = intake;
        this.documents = documents;
        this.entries = entries;
        this.access = access;
        this.reading = reading;
    }

    @PUT
    @Path("/entries/{entry}/documents/{kind}")
    @RolesAllowed(Access.UNIT)
    @Transactional
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putDocument",
            summary = "Send a scan, or another in its place",
            description =
                    "What is too small or of the wrong type is taken in with that state, and the findings explain it. The"
                            + " first scan comes with If-None-Match: *, another in its place with If-Match; the same scan"
                            + " again changes nothing.")
    public RestResponse<DocumentView> put(
            @PathParam("entry") UUID id,
            @PathParam("kind") String kind,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
            @QueryParam("competitor") @Nullable UUID competitor,
            @QueryParam("stamped") @DefaultValue("false") boolean stamped,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
                    byte[] content) {
        Casework.Case found = casework.ofOwnUnit(id, "*");
        Entry entry = found.entry();
        if (!entry.status().open()) {
            throw new WrongState("add a document to", entry.status());
        }
        Registration.Document wanted = Intake.kind(found.rules().rulebook(), kind);
        if (wanted.scope() == Registration.DocumentScope.UNIT) {
            throw new ProblemException(RegistrationProblem.DOCUMENT_OF_THE_UNIT, kind);
        }
        UUID person = wanted.scope() == Registration.DocumentScope.COMPETITOR ? person(entry, competitor) : null;
        return intake.receive(
                found,
                new Document.Owner(id, person, null),
                wanted,
                new Intake.Scan(content, stamped),
                new Expected(ifMatch, ifNoneMatch));
    }

    @GET
    @Path("/entries/{entry}/documents/{kind}")
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
    @Produces(MediaType.WILDCARD)
    @Operation(operationId = "getDocument", summary = "A scan; every reading is recorded")
    @APIResponse(
            responseCode = "200",
            description = "The scan as it came",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response get(
            @PathParam("entry") UUID id,
            @PathParam("kind") String kind,
            @QueryParam("competitor") @Nullable UUID competitor) {
        Entry entry = entries.whereabouts(id)
                .flatMap(where -> entries.within(access.readable(where.contestId()), id))
                .orElseThrow(() -> new ProblemException(RegistrationProblem.ENTRY_NOT_FOUND));
        Document document = documents
                .find(new Document.Owner(id, competitor, null), kind)
                .or(() -> competitor == null && entry.competitors().size() == 1
                        ? documents.find(
                                new Document.Owner(
                                        id, entry.competitors().getFirst().personId(), null),
                                kind)
                        : Optional.empty())
                .orElseThrow(() -> new ProblemException(RegistrationProblem.DOCUMENT_NOT_FOUND));
        return answer(document, reading.read(entry.contestId(), document));
    }

    /** A scan that was taken in: as it stands, and the version that another in its place must name. */
    public static RestResponse<DocumentView> taken(HeldScan held) {
        return RestResponse.ResponseBuilder.ok(DocumentView.of(held))
                .tag(ETags.of(held.version()))
                .build();
    }

    public static Response answer(Document document, byte[] content) {
        return answer(document.id(), document.scan(), document.version(), content);
    }

    public static Response answer(HeldScan held, byte[] content) {
        return answer(held.id(), held.scan(), held.version(), content);
    }

    /** A scan that no browser opens as a page and no cache keeps. */
    public static Response answer(UUID id, ReceivedScan scan, long version, byte[] content) {
        return Response.ok(content, scan.contentType())
                .tag(ETags.of(version))
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Disposition", "attachment; filename=\"" + id + "\"")
                .build();
    }

    /** A team of one needs no name. */
    private static UUID person(Entry entry, @Nullable UUID competitor) {
        return entry.competitors().stream()
                .map(Competitor::personId)
                .filter(person -> competitor == null ? entry.competitors().size() == 1 : person.equals(competitor))
                .findFirst()
                .orElseThrow(() -> new ProblemException(RegistrationProblem.PERSON_NOT_IN_ENTRY)
                        .withError("competitor", "person", "须指明队中的一人", "name one person of the team"));
    }
}
