package org.podium.registration.unit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.podium.kit.access.CurrentUser;
import org.podium.kit.access.Where;
import org.podium.kit.paging.Cursor;
import org.podium.kit.paging.Page;
import org.podium.kit.paging.PageRequest;
import org.podium.kit.paging.Pages;
import org.podium.kit.precondition.ETags;
import org.podium.kit.precondition.Expected;
import org.podium.kit.problem.ProblemException;
import org.podium.registration.RegistrationProblem;
import org.podium.registration.membership.Access;

/** Units describe themselves; an office may do it for them. */
@Where(Where.Held.NOWHERE)
@Path("/registration/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "units")
public class UnitResource {
    private final Units units;
    private final Description description;
    private final CurrentUser user;

    public UnitResource(Units units, Description description, CurrentUser user) {
        this.units = units;
        this.description = description;
        this.user = user;
    }

    /** What a unit is; {@code parent} is the code of the legal unit that a branch or faculty belongs to. */
    @Schema(name = "UnitDescription")
    public record Described(
            @NotBlank @Size(max = 200) String name,
            @NotNull Unit.Kind kind,
            @NotNull @Pattern(regexp = "\\d{6}") String region,
            @NotBlank @Email @Size(max = 200) String email,
            @Nullable @Size(max = 18) String parent) {}

    /** A unit with its code. @param parentConfirmed whether its places are its legal unit's; absent where it names none */
    @Schema(name = "Unit")
    public record View(
            String uscc,
            String name,
            Unit.Kind kind,
            String region,
            String email,
            @Nullable String parent,
            @Nullable Boolean parentConfirmed) {
        static View of(Unit unit) {
            return new View(
                    unit.uscc(),
                    unit.name(),
                    unit.kind(),
                    unit.region(),
                    unit.email(),
                    unit.parent(),
                    unit.parent() == null ? null : !unit.parentOpen());
        }
    }

    @GET
    @Path("/units/{uscc}")
    @RolesAllowed({Access.UNIT, Access.OFFICE, Access.COMMITTEE, Access.AUDITOR, Access.EXPERT, Access.SUPERVISOR})
    @Transactional
    @Operation(operationId = "getUnit", summary = "A unit: for itself and for those who run contests")
    public RestResponse<View> get(@PathParam("uscc") String uscc) {
        return answer(units.findByIdOptional(ownOrAny(uscc))
                .orElseThrow(() -> new ProblemException(RegistrationProblem.UNIT_NOT_FOUND)));
    }

    @PUT
    @Path("/units/{uscc}")
    @RolesAllowed({Access.UNIT, Access.OFFICE})
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putUnit",
            summary = "Describe a unit",
            description = "Creates it with If-None-Match: *, replaces what If-Match names; the same description again"
                    + " changes nothing and needs neither.")
    public RestResponse<View> put(
            @PathParam("uscc") String uscc,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
            @Valid @NotNull Described described) {
        return answer(description.describe(ownOrAny(uscc), described, new Expected(ifMatch, ifNoneMatch)));
    }

    @GET
    @Path("/units")
    @RolesAllowed({Access.UNIT, Access.OFFICE, Access.COMMITTEE, Access.AUDITOR, Access.EXPERT, Access.SUPERVISOR})
    @Transactional
    @Operation(
            operationId = "listUnits",
            summary = "Units by their codes",
            description =
                    "A unit sees those that name it as their legal unit; who runs contests sees all. `q` finds them by"
                            + " a part of the name or of the code.")
    public RestResponse<Page<View>> list(
            @QueryParam("parent") @Nullable String parent,
            @QueryParam("parentConfirmed") @Nullable Boolean confirmed,
            @QueryParam("kind") Unit.@Nullable Kind kind,
            @QueryParam("region") @Nullable String region,
            @QueryParam("q") @Nullable @Size(max = 100) String q,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo uri) {
        PageRequest page = PageRequest.of(cursor, limit);
        String named = user.has(Access.UNIT) ? Objects.requireNonNullElse(user.unit(), "") : parent;
        Units.Filter filter = new Units.Filter(named, confirmed, kind, region, q);
        List<Unit> found = units.page(filter, page);
        return Pages.answer(Page.of(found, page, unit -> Cursor.of(unit.uscc()), View::of), uri);
    }

    @POST
    @Path("/units/{uscc}/parent-confirmation")
    @RolesAllowed({Access.UNIT, Access.OFFICE})
    @Transactional
    @Operation(
            operationId = "confirmParent",
            summary = "Confirm that a unit belongs to the legal unit it names",
            description =
                    "By that legal unit or by an office. Until then the unit hands in nothing where a cap counts.")
    public RestResponse<View> confirmParent(
            @PathParam("uscc") String uscc, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(description.confirmParent(uscc.toUpperCase(Locale.ROOT), ifMatch));
    }

    private String ownOrAny(String uscc) {
        String code = uscc.toUpperCase(Locale.ROOT);
        if (user.has(Access.UNIT) && !code.equals(user.unit())) {
            throw new ProblemException(RegistrationProblem.UNIT_NOT_FOUND);
        }
        return code;
    }

    private static RestResponse<View> answer(Unit unit) {
        return RestResponse.ResponseBuilder.ok(View.of(unit))
                .tag(ETags.of(unit.version()))
                .build();
    }
}
