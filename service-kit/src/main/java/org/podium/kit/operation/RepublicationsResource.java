package org.podium.kit.operation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.podium.kit.KitPaths;
import org.podium.kit.ServiceIdentity;
import org.podium.kit.access.CurrentUser;
import org.podium.kit.access.Memberships;
import org.podium.kit.access.Reach;
import org.podium.kit.access.Where;
import org.podium.kit.audit.Audit;
import org.podium.kit.event.Republications;
import org.podium.kit.event.Republications.Republication;
import org.podium.kit.idempotency.Idempotent;
import org.podium.kit.paging.Cursor;
import org.podium.kit.paging.Page;
import org.podium.kit.paging.PageRequest;
import org.podium.kit.paging.Pages;

/** For the office: tell what this service knows of a contest again, for a consumer that came late or lost something. */
@Path(KitPaths.INSIDE + "/{root}/v1/contests/{contest}/republications")
@Produces(MediaType.APPLICATION_JSON)
@Where(Where.Held.WHOLE_CONTEST)
@Tag(name = "operations")
public class RepublicationsResource {
    private static final String OFFICE = "office";
    private static final String AUDITOR = "auditor";

    private final ServiceIdentity service;
    private final CurrentUser user;
    private final Memberships memberships;
    private final Republications requests;
    private final Audit audit;

    RepublicationsResource(
            ServiceIdentity service, CurrentUser user, Memberships memberships, Republications requests, Audit audit) {
        this.service = service;
        this.user = user;
        this.memberships = memberships;
        this.requests = requests;
        this.audit = audit;
    }

    @POST
    @Idempotent
    @RolesAllowed(OFFICE)
    @Operation(
            operationId = "republish",
            summary = "Tell the present state of a contest again",
            description =
                    "Every aggregate that this service owns in the contest is told by events that say so "
                            + "(ce_restatedfrom). Who has missed nothing passes over them; who joined late or waits for an event that "
                            + "is gone begins with them. Nobody is mailed again. Goes on after the answer; repeat it as you like.")
    public RestResponse<Republication> republish(@PathParam("root") String root, @PathParam("contest") UUID contest) {
        require(root, contest, Set.of(OFFICE));
        Republication request = requests.request(contest, user.username());
        audit.record(contest, "republication-requested", request.id().toString(), Map.of());
        return RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, request)
                .header(
                        HttpHeaders.LOCATION,
                        "/%s/v1/contests/%s/republications/%s".formatted(root, contest, request.id()))
                .build();
    }

    @GET
    @Transactional
    @RolesAllowed({OFFICE, AUDITOR})
    @Operation(operationId = "listRepublications", summary = "When a contest was told again, the oldest first")
    public RestResponse<Page<Republication>> list(
            @PathParam("root") String root,
            @PathParam("contest") UUID contest,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo uri) {
        require(root, contest, Set.of(OFFICE, AUDITOR));
        PageRequest page = PageRequest.of(cursor, limit);
        return Pages.answer(
                Page.of(requests.of(contest, page), page, request -> Cursor.of(request.id()), request -> request), uri);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({OFFICE, AUDITOR})
    @Operation(operationId = "getRepublication", summary = "How far it has come")
    public Republication get(
            @PathParam("root") String root, @PathParam("contest") UUID contest, @PathParam("id") UUID id) {
        require(root, contest, Set.of(OFFICE, AUDITOR));
        return requests.find(id)
                .filter(request -> request.contestId().equals(contest))
                .orElseThrow(NotFoundException::new);
    }

    private void require(String root, UUID contest, Set<String> roles) {
        if (!root.equals(service.root())) {
            throw new NotFoundException();
        }
        memberships.requireAny(contest, roles, Reach.CONTEST);
    }
}
