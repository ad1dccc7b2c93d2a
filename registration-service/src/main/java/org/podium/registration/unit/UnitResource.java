package org.podium.registration.unit;

import io.quarkus.security.Authenticated;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.podium.kit.access.CurrentUser;
import org.podium.kit.precondition.ETags;
import org.podium.kit.problem.ProblemException;
import org.podium.registration.RegistrationProblem;

/** Units describe themselves; an office may do it for them. */
@Authenticated
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

    /** A unit with its code. */
    @Schema(name = "Unit")
    public record View(
            String uscc,
            String name,
            Unit.Kind kind,
            String region,
            String email,
            @Nullable String parent) {
        static View of(Unit unit) {
            return new View(unit.uscc(), unit.name(), unit.kind(), unit.region(), unit.email(), unit.parent());
        }
    }

    @GET
    @Path("/units/{uscc}")
    @Transactional
    @Operation(operationId = "getUnit", summary = "A unit: for itself and for those who run contests")
    public RestResponse<View> get(@PathParam("uscc") String uscc) {
        return answer(units.findByIdOptional(ownOrAny(uscc))
                .orElseThrow(() -> new ProblemException(RegistrationProblem.UNIT_NOT_FOUND)));
    }

    @PUT
    @Path("/units/{uscc}")
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putUnit",
            summary = "Describe a unit",
            description = "Creates it, or replaces what If-Match names; the same description again changes nothing.")
    public RestResponse<View> put(
            @PathParam("uscc") String uscc,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Described described) {
        user.requireAny("unit", "office");
        return answer(description.describe(ownOrAny(uscc), described, ifMatch));
    }

    private String ownOrAny(String uscc) {
        String code = uscc.toUpperCase(Locale.ROOT);
        if (user.has("unit")) {
            if (!code.equals(user.unit())) {
                throw new ProblemException(RegistrationProblem.UNIT_NOT_FOUND);
            }
        } else {
            user.requireAny("office", "committee", "auditor", "expert", "supervisor");
        }
        return code;
    }

    private static RestResponse<View> answer(Unit unit) {
        return RestResponse.ResponseBuilder.ok(View.of(unit))
                .tag(ETags.of(unit.version()))
                .build();
    }
}
