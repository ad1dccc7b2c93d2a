package org.podium.registration.account;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.podium.kit.access.CurrentUser;
import org.podium.kit.audit.Audit;
import org.podium.kit.idempotency.Idempotent;
import org.podium.kit.problem.ProblemException;
import org.podium.registration.RegistrationProblem;
import org.podium.registration.entry.Casework;
import org.podium.registration.entry.Competitor;
import org.podium.registration.entry.Entry;
import org.podium.registration.entry.EntryStatus;
import org.podium.registration.entry.WrongState;
import org.podium.registration.membership.Access;

/** A unit hands a code to its competitor, and the competitor's account is linked with it. */
@Path("/registration/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "own data")
public class AccountResource {
    private final Casework casework;
    private final AccountLinks links;
    private final OwnEntries own;
    private final Audit audit;
    private final CurrentUser user;
    private final Clock clock;

    public AccountResource(
            Casework casework, AccountLinks links, OwnEntries own, Audit audit, CurrentUser user, Clock clock) {
        this.casework = casework;
        this.links = links;
        this.own = own;
        this.audit = audit;
        this.user = user;
        this.clock = clock;
    }

    /** A code in full; nobody can read it a second time. */
    @Schema(name = "AccountCode")
    public record Issued(UUID personId, String code, Instant expiresAt) {}

    /** The code as it was handed over. */
    @Schema(name = "AccountLinkRequest")
    public record Linked(@NotBlank @Size(max = 60) String code) {}

    /**
     * Not idempotent on purpose: the last code is the one that counts, and no answer with one is stored.
     *
     * @param competitor whom the code is for; a team of one needs no name
     */
    @POST
    @Path("/entries/{entry}/account-codes")
    @RolesAllowed(Access.UNIT)
    @Transactional
    @Operation(
            operationId = "issueAccountCode",
            summary = "A code for a competitor of the own unit, to be handed over",
            description = "Used once, within fourteen days. A new one ends the code before and the link made with it.")
    public RestResponse<Issued> issue(
            @PathParam("entry") UUID id, @QueryParam("competitor") @Nullable UUID competitor) {
        Casework.Case found = casework.ofOwnUnit(id, Casework.ANY);
        Entry entry = found.entry();
        if (entry.status() == EntryStatus.DRAFT) {
            throw new WrongState("hand out a code for", entry.status());
        }
        UUID person = person(entry, competitor);
        AccountLinks.Issued issued = links.issue(new AccountLinks.Place(id, person), user.subject(), clock.instant());
        audit.record(entry.contestId(), "account-code-issued", id.toString(), Map.of("person", person.toString()));
        return RestResponse.ResponseBuilder.create(
                        RestResponse.Status.CREATED,
                        new Issued(person, issued.code().shown(), issued.expiresAt()))
                .header("Cache-Control", "no-store")
                .build();
    }

    @POST
    @Path("/account-links")
    @RolesAllowed(Access.COMPETITOR)
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "linkAccount", summary = "Link the own account by a code from the unit")
    public RestResponse<MyEntry> link(@Valid @NotNull Linked linked) {
        AccountLinks.Place place = links.link(AccountCode.typed(linked.code()), user.subject(), clock.instant())
                .orElseThrow(() -> new ProblemException(RegistrationProblem.ACCOUNT_CODE_INVALID));
        MyEntry entry = own.entry(place.entry());
        audit.record(
                entry.contestId(),
                "account-linked",
                place.entry().toString(),
                Map.of("person", place.person().toString()));
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, entry)
                .location(URI.create("/registration/v1/my-entries/" + place.entry()))
                .build();
    }

    /** Also who may come in or went: they have data here too. */
    private UUID person(Entry entry, @Nullable UUID wanted) {
        if (wanted == null && entry.competitors().size() == 1) {
            return entry.competitors().getFirst().personId();
        }
        return Optional.ofNullable(wanted)
                .flatMap(person -> links.competitor(new AccountLinks.Place(entry.id(), person)))
                .map(Competitor::personId)
                .orElseThrow(() -> new ProblemException(RegistrationProblem.PERSON_NOT_IN_ENTRY)
                        .withError("competitor", "person", "不在这份报名中", "not in this entry"));
    }
}
