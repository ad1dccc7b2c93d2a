package org.podium.registration.membership;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.podium.kit.access.CurrentUser;
import org.podium.kit.access.Reach;
import org.podium.kit.idempotency.Idempotent;
import org.podium.kit.paging.Cursor;
import org.podium.kit.paging.Page;
import org.podium.kit.paging.PageRequest;
import org.podium.kit.paging.Pages;
import org.podium.kit.parameter.QueryValue;
import org.podium.kit.precondition.ETags;
import org.podium.kit.precondition.Preconditions;
import org.podium.kit.problem.FieldError;
import org.podium.kit.problem.ProblemException;
import org.podium.registration.RegistrationProblem;
import org.podium.registration.contest.Contests;
import org.podium.registration.contest.PublishedRulebooks;
import org.podium.rulebook.Contest;

/** Memberships, granted and revoked by the office of the contest. */
@Path("/registration/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "memberships")
public class MembershipResource {
    private static final String ROLES =
            "office|committee|authority|regional-organiser|competitor|expert|judge|chief-judge|tabulator|supervisor|auditor";

    private final Contests contests;
    private final PublishedRulebooks rulebooks;
    private final Memberships memberships;
    private final Grants grants;
    private final Access access;
    private final CurrentUser user;

    public MembershipResource(
            Contests contests,
            PublishedRulebooks rulebooks,
            Memberships memberships,
            Grants grants,
            Access access,
            CurrentUser user) {
        this.contests = contests;
        this.rulebooks = rulebooks;
        this.memberships = memberships;
        this.grants = grants;
        this.access = access;
        this.user = user;
    }

    /** Who may act as what; {@code subject} is the {@code sub} of their token. */
    @Schema(name = "MembershipGrant")
    public record Grant(
            @NotBlank @Size(max = 100) String subject,

            @NotBlank @Pattern(regexp = ROLES) String role,

            @Nullable @Size(max = 100) String skill,
            @Nullable @Size(max = 100) String division,
            @Nullable @Pattern(regexp = "\\d{6}") String region,
            @Nullable @Size(max = 100) String stage) {
        Reach reach() {
            return new Reach(skill, division, region, stage);
        }
    }

    /** A membership that stands. */
    @Schema(name = "Membership")
    public record View(
            UUID id,
            UUID contestId,
            String subject,
            String role,
            @Nullable String skill,
            @Nullable String division,
            @Nullable String region,
            @Nullable String stage,
            String grantedBy,
            Instant grantedAt) {
        static View of(Membership membership) {
            return new View(
                    membership.id(),
                    membership.contestId(),
                    membership.subject(),
                    membership.role(),
                    membership.skill(),
                    membership.division(),
                    membership.region(),
                    membership.stage(),
                    membership.grantedBy(),
                    membership.grantedAt());
        }
    }

    @POST
    @Path("/contests/{contest}/memberships")
    @RolesAllowed(Access.OFFICE)
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "grantMembership",
            summary = "Let somebody act in a role of the contest",
            description =
                    "Skill, division, region and stage limit the role to themselves, all four to one pool, and are names of "
                            + "the rulebook in force; what is absent is not limited. Entries belong to no stage: a role in one "
                            + "is a role in its pools. Nobody grants more of the contest than they hold.")
    public RestResponse<View> grant(@PathParam("contest") String contest, @Valid @NotNull Grant grant) {
        UUID id = contests.idOf(contest);
        if (access.requireMember(id, Access.OFFICE).stream()
                .noneMatch(own -> own.reach().covers(grant.reach()))) {
            throw new ProblemException(RegistrationProblem.GRANT_BEYOND_OWN);
        }
        requireKnown(id, grant);
        Membership membership = grants.grant(id, grant.subject(), grant.role(), grant.reach());
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, View.of(membership))
                .location(URI.create("/registration/v1/memberships/" + membership.id()))
                .tag(ETags.of(membership.version()))
                .build();
    }

    /** A limit that names nothing would cover nothing, and nobody would notice. */
    private void requireKnown(UUID contest, Grant grant) {
        Contest named = rulebooks.present(contests.findById(contest)).contest();
        ProblemException unknown = new ProblemException(RegistrationProblem.MEMBERSHIP_INVALID);
        requireKnown(unknown, "/skill", grant.skill(), named.skillNames());
        requireKnown(unknown, "/division", grant.division(), named.divisionNames());
        requireKnown(unknown, "/stage", grant.stage(), named.stageNames());
        if (!unknown.errors().isEmpty()) {
            throw unknown;
        }
    }

    private static void requireKnown(
            ProblemException unknown, String pointer, @Nullable String name, List<String> known) {
        if (name != null && !known.contains(name)) {
            unknown.withErrors(List.of(FieldError.unknown(pointer, "unknown", known)));
        }
    }

    @GET
    @Path("/contests/{contest}/memberships")
    @RolesAllowed({Access.OFFICE, Access.AUDITOR})
    @Transactional
    @Operation(
            operationId = "listMemberships",
            summary = "Who may act in the contest, as far as one's own membership reaches")
    public RestResponse<Page<View>> list(
            @PathParam("contest") String contest,
            @QueryParam("role") @Nullable String role,
            @QueryParam("subject") @Nullable String subject,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo uri) {
        UUID id = contests.idOf(contest);
        List<Reach> reaches = access.requireMember(id, Access.OFFICE, Access.AUDITOR).stream()
                .map(Membership::reach)
                .toList();
        PageRequest page = PageRequest.of(cursor, limit);
        QueryValue.requireKnown("role", role, List.of(ROLES.split("\\|")));
        return Pages.answer(
                Page.of(
                        memberships.in(id, reaches, new Memberships.Filter(role, subject), page),
                        page,
                        membership -> Cursor.of(membership.id()),
                        View::of),
                uri);
    }

    @GET
    @Path("/memberships/{membership}")
    @RolesAllowed({Access.OFFICE, Access.AUDITOR})
    @Transactional
    @Operation(
            operationId = "getMembership",
            summary = "A membership that stands, as far as one's own reaches",
            description = "Its ETag is what ending it asks for.")
    public RestResponse<View> get(@PathParam("membership") UUID id) {
        Membership membership = Optional.of(within(id, Access.OFFICE, Access.AUDITOR))
                .filter(Membership::stands)
                .orElseThrow(() -> new ProblemException(RegistrationProblem.MEMBERSHIP_NOT_FOUND));
        return RestResponse.ResponseBuilder.ok(View.of(membership))
                .tag(ETags.of(membership.version()))
                .build();
    }

    @DELETE
    @Path("/memberships/{membership}")
    @RolesAllowed(Access.OFFICE)
    @Transactional
    @Operation(operationId = "revokeMembership", summary = "End a membership; ended twice is ended")
    public void revoke(@PathParam("membership") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        Membership membership = within(id, Access.OFFICE);
        if (membership.stands()) {
            Preconditions.requireMatch(ifMatch, membership.version());
        }
        grants.revoke(membership);
    }

    /** 404 for what reaches further than the user's own membership in one of these roles. */
    private Membership within(UUID id, String... roles) {
        List<String> held = Stream.of(roles).filter(user::has).toList();
        return memberships
                .findByIdOptional(id)
                .filter(found -> memberships.of(user.subject(), found.contestId(), held).stream()
                        .anyMatch(own -> own.reach().covers(found.reach())))
                .orElseThrow(() -> new ProblemException(RegistrationProblem.MEMBERSHIP_NOT_FOUND));
    }
}
