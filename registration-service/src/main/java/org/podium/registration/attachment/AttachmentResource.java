package org.podium.registration.attachment;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
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
import org.podium.kit.access.CurrentUser;
import org.podium.kit.access.Where;
import org.podium.kit.paging.Page;
import org.podium.kit.precondition.Expected;
import org.podium.kit.problem.ProblemException;
import org.podium.registration.RegistrationProblem;
import org.podium.registration.contest.Contest;
import org.podium.registration.contest.Contests;
import org.podium.registration.contest.PublishedRulebooks;
import org.podium.registration.document.Scans;
import org.podium.registration.membership.Access;

/** Attachments of the notice: everybody reads them, as far as they may know of the contest; its office publishes them. */
@Path("/registration/v1/contests/{contest}/attachments")
@Tag(name = "attachments")
public class AttachmentResource {
    private final Contests contests;
    private final PublishedRulebooks rulebooks;
    private final AttachmentVersions versions;
    private final Publishing publishing;
    private final Scans scans;
    private final Access access;
    private final CurrentUser user;

    AttachmentResource(
            Contests contests,
            PublishedRulebooks rulebooks,
            AttachmentVersions versions,
            Publishing publishing,
            Scans scans,
            Access access,
            CurrentUser user) {
        this.contests = contests;
        this.rulebooks = rulebooks;
        this.versions = versions;
        this.publishing = publishing;
        this.scans = scans;
        this.access = access;
        this.user = user;
    }

    @GET
    @Transactional
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listAttachments",
            summary = "What goes with the notice, with every version that was published",
            description = "As the rulebook in force names it; one without versions is not published yet.")
    public Page<AttachmentView> list(@PathParam("contest") String name) {
        Contest contest = contests.seen(name, user);
        List<AttachmentVersion> published = versions.of(contest.id());
        return Page.whole(rulebooks.present(contest).contest().attachments().stream()
                .map(said -> AttachmentView.of(said, published))
                .toList());
    }

    @PUT
    @Path("/{attachment}/versions/{version}")
    @Transactional
    @RolesAllowed(Access.OFFICE)
    @Where(Where.Held.WHOLE_CONTEST)
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "publishAttachment",
            summary = "Publish the next version of an attachment",
            description =
                    "A PDF of 12 MiB at most, with If-None-Match: *, under the next number. Who may know of the contest can"
                            + " download it at once, and it stays as it is; the same bytes again change nothing. Who entered"
                            + " is told where the rulebook has a trigger for it (attachment-published).")
    public RestResponse<AttachmentView.Version> publish(
            @PathParam("contest") String name,
            @PathParam("attachment") String attachment,
            @PathParam("version") int number,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = Publishing.MEDIA_TYPE,
                                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
                    byte[] content) {
        UUID contest = contests.idOf(name);
        access.requireWhole(contest, Access.OFFICE);
        AttachmentVersion version =
                publishing.publish(contest, attachment, number, content, new Expected(null, ifNoneMatch));
        return RestResponse.ResponseBuilder.ok(AttachmentView.Version.of(version))
                .tag(tag(version))
                .build();
    }

    @GET
    @Path("/{attachment}/versions/{version}")
    @Transactional
    @PermitAll
    @Produces(MediaType.WILDCARD)
    @Operation(
            operationId = "getAttachment",
            summary = "A version of an attachment",
            description = "Its ETag is the SHA-256 of its bytes; with it in If-None-Match the answer is 304.")
    @APIResponse(
            responseCode = "200",
            description = "The document as it was published",
            content =
                    @Content(
                            mediaType = Publishing.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "304", description = "It is the one that the reader has")
    public Response get(
            @PathParam("contest") String name,
            @PathParam("attachment") String attachment,
            @PathParam("version") int number,
            @Context Request request) {
        Contest contest = contests.seen(name, user);
        AttachmentVersion version = versions.find(new AttachmentVersion.Key(contest.id(), attachment, number))
                .orElseThrow(() -> new ProblemException(RegistrationProblem.ATTACHMENT_NOT_FOUND));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag(version));
        if (unchanged != null) {
            return unchanged.build();
        }
        return Response.ok(scans.content(version.blob()), Publishing.MEDIA_TYPE)
                .tag(tag(version))
                .header("Cache-Control", "no-cache") // kept, and asked for by its tag: a rehearsal may be gone tomorrow
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Disposition", "attachment; filename=\"" + file(contest, version) + "\"")
                .build();
    }

    private static EntityTag tag(AttachmentVersion version) {
        return new EntityTag(version.digest());
    }

    /** Of letters that every file system knows: {@code national-2021-technical-plan-2.pdf}. */
    private static String file(Contest contest, AttachmentVersion version) {
        String words = contest.slug() + "-" + version.name() + "-" + version.number();
        return words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + ".pdf";
    }
}
