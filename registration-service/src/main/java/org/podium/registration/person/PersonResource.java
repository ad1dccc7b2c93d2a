package org.podium.registration.person;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.podium.kit.access.Reach;
import org.podium.kit.audit.Audit;
import org.podium.kit.problem.ProblemException;
import org.podium.registration.RegistrationProblem;
import org.podium.registration.membership.Access;
import org.podium.registration.membership.EntryScope;
import org.podium.registration.membership.Membership;

/** The one door to full numbers and phones: it asks what for, and writes it down before it opens. */
@Path("/registration/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "persons")
public class PersonResource {
    private final Persons persons;
    private final Phones phones;
    private final Access access;
    private final Audit audit;

    public PersonResource(Persons persons, Phones phones, Access access, Audit audit) {
        this.persons = persons;
        this.phones = phones;
        this.access = access;
        this.audit = audit;
    }

    /** What it is needed for; kept in the audit trail. */
    @Schema(name = "DisclosureRequest")
    public record Asked(@NotBlank @Size(min = 4, max = 500) String purpose) {}

    /** The full number. */
    @Schema(name = "Disclosure")
    public record Disclosed(UUID personId, String idNumber) {}

    /** The phones that entries and nominations state of this person. */
    @Schema(name = "PhoneDisclosure")
    public record DisclosedPhones(UUID personId, List<String> phones) {}

    /** Not idempotent on purpose: every look is a look, and no answer of it is stored. */
    @POST
    @Path("/persons/{person}/number-disclosures")
    @RolesAllowed({Access.OFFICE, Access.AUTHORITY})
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "discloseNumber", summary = "Show a full identity number for a stated purpose")
    public RestResponse<Disclosed> disclose(@PathParam("person") UUID id, @Valid @NotNull Asked asked) {
        Person person = within(id, Access.OFFICE, Access.AUTHORITY);
        String number =
                persons.number(person).orElseThrow(() -> new ProblemException(RegistrationProblem.PERSON_NOT_FOUND));
        audit.record(person.contestId(), "number-disclosed", id.toString(), Map.of("purpose", asked.purpose()));
        return RestResponse.ResponseBuilder.ok(new Disclosed(id, number))
                .header("Cache-Control", "no-store")
                .build();
    }

    @POST
    @Path("/persons/{person}/phone-disclosures")
    @RolesAllowed(Access.OFFICE)
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "disclosePhones",
            summary = "Show the phones of a competitor, coach or proposed judge for a stated purpose")
    public RestResponse<DisclosedPhones> disclosePhones(@PathParam("person") UUID id, @Valid @NotNull Asked asked) {
        Person person = within(id, Access.OFFICE);
        List<String> all = phones.of(id);
        if (all.isEmpty()) {
            throw new ProblemException(RegistrationProblem.PERSON_NOT_FOUND);
        }
        audit.record(person.contestId(), "phones-disclosed", id.toString(), Map.of("purpose", asked.purpose()));
        return RestResponse.ResponseBuilder.ok(new DisclosedPhones(id, all))
                .header("Cache-Control", "no-store")
                .build();
    }

    /** Somebody in an entry that the user's memberships cover, or a judge whom a unit proposed; anybody else is not there. */
    private Person within(UUID id, String... roles) {
        Person person = persons.findByIdOptional(id)
                .orElseThrow(() -> new ProblemException(RegistrationProblem.PERSON_NOT_FOUND));
        List<Membership> held = access.requireMember(person.contestId(), roles);
        EntryScope theirs = EntryScope.of(person.contestId(), held);
        boolean whole = held.stream().anyMatch(membership -> membership.reach().covers(Reach.CONTEST));
        if (!persons.stands(id, theirs) && !(whole && persons.isCandidate(id))) {
            throw new ProblemException(RegistrationProblem.PERSON_NOT_FOUND);
        }
        return person;
    }
}
