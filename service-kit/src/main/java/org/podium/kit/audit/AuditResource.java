package org.podium.kit.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.podium.kit.KitPaths;
import org.podium.kit.ServiceIdentity;
import org.podium.kit.access.Memberships;
import org.podium.kit.access.Reach;
import org.podium.kit.access.Where;
import org.podium.kit.audit.AuditReading.Block;
import org.podium.kit.audit.AuditReading.Entry;
import org.podium.kit.audit.AuditReading.Verification;
import org.podium.kit.paging.Page;
import org.podium.kit.paging.PageRequest;

/**
 * Who did what in a contest, for the auditor and the office of the whole of it. What belongs to no contest is for an auditor
 * of any whole contest.
 */
@Path(KitPaths.INSIDE + "/{root}/v1")
@Produces(MediaType.APPLICATION_JSON)
@Where(Where.Held.WHOLE_CONTEST)
@Tag(name = "audit")
public class AuditResource {
    private static final String AUDITOR = "auditor";
    private static final String OFFICE = "office";

    private final ServiceIdentity service;
    private final Memberships memberships;
    private final AuditReading reading;

    AuditResource(ServiceIdentity service, Memberships memberships, AuditReading reading) {
        this.service = service;
        this.memberships = memberships;
        this.reading = reading;
    }

    @GET
    @Path("/contests/{contest}/audit")
    @RolesAllowed({AUDITOR, OFFICE})
    @Operation(operationId = "listAuditEntries", summary = "Who did what in a contest, the oldest first")
    public RestResponse<Page<Entry>> entries(
            @PathParam("root") String root,
            @PathParam("contest") UUID contest,
            @QueryParam("action") @Nullable String action,
            @QueryParam("about") @Nullable String about,
            @QueryParam("subject") @Nullable String subject,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo uri) {
        UUID chain = ofContest(root, contest);
        return reading.entries(
                chain, new AuditChains.Filter(action, about, subject), PageRequest.of(cursor, limit), uri);
    }

    @GET
    @Path("/contests/{contest}/audit/blocks")
    @RolesAllowed({AUDITOR, OFFICE})
    @Operation(
            operationId = "listAuditBlocks",
            summary = "The seals of a contest's trail",
            description =
                    "With the entries and audit-keys all that a stranger needs: the hash is SHA-256 of the statement, the "
                            + "signature Ed25519 over it; the statement names the hash of the block before and SHA-256 of each "
                            + "entry's statement.")
    public RestResponse<Page<Block>> blocks(
            @PathParam("root") String root,
            @PathParam("contest") UUID contest,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo uri) {
        UUID chain = ofContest(root, contest);
        return reading.blocks(chain, PageRequest.of(cursor, limit), uri);
    }

    @GET
    @Path("/contests/{contest}/audit/verification")
    @RolesAllowed({AUDITOR, OFFICE})
    @Operation(
            operationId = "verifyAudit",
            summary = "Whether a contest's trail is intact; each fault by block and entry")
    public Verification verification(@PathParam("root") String root, @PathParam("contest") UUID contest) {
        UUID chain = ofContest(root, contest);
        return reading.verify(chain);
    }

    @GET
    @Path("/audit")
    @RolesAllowed(AUDITOR)
    @Operation(operationId = "listServiceAuditEntries", summary = "Who did what that belongs to no contest")
    public RestResponse<Page<Entry>> serviceEntries(
            @PathParam("root") String root,
            @QueryParam("action") @Nullable String action,
            @QueryParam("about") @Nullable String about,
            @QueryParam("subject") @Nullable String subject,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo uri) {
        UUID chain = ofService(root);
        return reading.entries(
                chain, new AuditChains.Filter(action, about, subject), PageRequest.of(cursor, limit), uri);
    }

    @GET
    @Path("/audit/blocks")
    @RolesAllowed(AUDITOR)
    @Operation(operationId = "listServiceAuditBlocks", summary = "The seals of what belongs to no contest")
    public RestResponse<Page<Block>> serviceBlocks(
            @PathParam("root") String root,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo uri) {
        UUID chain = ofService(root);
        return reading.blocks(chain, PageRequest.of(cursor, limit), uri);
    }

    @GET
    @Path("/audit/verification")
    @RolesAllowed(AUDITOR)
    @Operation(
            operationId = "verifyServiceAudit",
            summary = "Whether the trail of what belongs to no contest is intact")
    public Verification serviceVerification(@PathParam("root") String root) {
        UUID chain = ofService(root);
        return reading.verify(chain);
    }

    private UUID ofContest(String root, UUID contest) {
        requireHere(root);
        memberships.requireAny(contest, Set.of(AUDITOR, OFFICE), Reach.CONTEST);
        return contest;
    }

    private UUID ofService(String root) {
        requireHere(root);
        if (!memberships.holdsSomeContest(Set.of(AUDITOR))) {
            throw new NotFoundException();
        }
        return AuditBlock.OF_NO_CONTEST;
    }

    private void requireHere(String root) {
        if (!root.equals(service.root())) {
            throw new NotFoundException();
        }
    }
}
