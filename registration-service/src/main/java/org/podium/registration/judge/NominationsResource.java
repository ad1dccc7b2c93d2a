package org.podium.registration.judge;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
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
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.podium.kit.access.CurrentUser;
import org.podium.kit.idempotency.Idempotent;
import org.podium.kit.paging.Cursor;
import org.podium.kit.paging.Page;
import org.podium.kit.paging.PageRequest;
import org.podium.kit.paging.Pages;
import org.podium.kit.parameter.QueryValue;
import org.podium.kit.precondition.ETags;
import org.podium.registration.contest.Contest;
import org.podium.registration.contest.Contests;
import org.podium.registration.contest.PublishedRulebooks;
import org.podium.registration.document.HeldScan;
import org.podium.registration.document.HeldScans;
import org.podium.registration.entry.EntryView;
import org.podium.registration.entry.Onlooker;
import org.podium.rulebook.Rulebook;

/** The judges whom units propose in a contest, and the form that asks for them. */
@Authenticated
@Path("/registration/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "judges")
public class NominationsResource {
    private final Contests contests;
    private final PublishedRulebooks rulebooks;
    private final Nominating nominating;
    private final Nominations nominations;
    private final NominationAccess access;
    private final HeldScans scans;
    private final Onlooker onlooker;
    private final CurrentUser user;

    NominationsResource(
            Contests contests,
            PublishedRulebooks rulebooks,
            Nominating nominating,
            Nominations nominations,
            NominationAccess access,
            HeldScans scans,
            Onlooker onlooker,
            CurrentUser user) {
        this.contests = contests;
        this.rulebooks = rulebooks;
        this.nominating = nominating;
        this.nominations = nominations;
        this.access = access;
        this.scans = scans;
        this.onlooker = onlooker;
        this.user = user;
    }

    @GET
    @Path("/contests/{contest}/judge-form")
    @Transactional
    @PermitAll
    @Operation(operationId = "getJudgeForm", summary = "What to ask of a candidate: fields and documents")
    public JudgeFormDescription form(@PathParam("contest") String name) {
        Contest contest = contests.seen(name, user);
        Rulebook rulebook = rulebooks.present(contest);
        JudgeRules rules = JudgeRules.of(rulebook);
        return JudgeFormDescription.of(rulebook, contest.rulebookVersion(), rules.rule(), rules.form());
    }

    @POST
    @Path("/contests/{contest}/judge-nominations")
    @RolesAllowed("unit")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createJudgeNomination",
            summary = "Draft the proposal of a judge; nobody is told of it yet")
    public RestResponse<NominationView> create(@PathParam("contest") String contest, @Valid @NotNull JudgeForm form) {
        user.requireAny("unit");
        Nomination nomination = nominating.draft(contests.idOf(contest), form);
        return RestResponse.ResponseBuilder.create(
                        RestResponse.Status.CREATED,
                        NominationView.of(nomination, List.of(), onlooker.of(nomination.contestId())))
                .location(URI.create("/registration/v1/judge-nominations/" + nomination.id()))
                .tag(ETags.of(nomination.version()))
                .build();
    }

    @GET
    @Path("/contests/{contest}/judge-nominations")
    @RolesAllowed({"unit", "office", "expert", "committee", "auditor"})
    @Transactional
    @Operation(
            operationId = "listJudgeNominations",
            summary = "Judges whom units propose, in the order they were drafted",
            description =
                    "A unit sees its own, those who run the contest what was handed in. `accountOpen=true`: appointed, and"
                            + " nobody has said yet whose account is theirs, so that nothing keeps them from the pools of"
                            + " their unit. `q` finds them by a part of their name or of the unit's; never send a number.")
    public RestResponse<Page<NominationView>> list(
            @PathParam("contest") String contest,
            @QueryParam("status") Nomination.@Nullable Status status,
            @QueryParam("skill") @Nullable String skill,
            @QueryParam("unit") @Nullable String unit,
            @QueryParam("accountOpen") @Nullable Boolean accountOpen,
            @QueryParam("q") @Nullable @Size(max = 100) String q,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo uri) {
        access.requireReader();
        UUID id = contests.idOf(contest);
        PageRequest page = PageRequest.of(cursor, limit);
        NominationSight sight = access.readable(id);
        QueryValue.requireKnown(
                "skill",
                skill,
                rulebooks.present(contests.present(id)).contest().skills().stream()
                        .map(known -> known.name())
                        .toList());
        List<Nomination> found =
                nominations.page(sight, new Nominations.Filter(status, skill, unit, accountOpen, q), page);
        EntryView.Sight seen = onlooker.of(id);
        Map<UUID, List<HeldScan>> held = scans
                .of(found.stream().map(Nomination::id).toList())
                .stream()
                .collect(Collectors.groupingBy(HeldScan::owner));
        return Pages.answer(
                Page.of(
                        found,
                        page,
                        nomination -> Cursor.of(nomination.id()),
                        nomination ->
                                NominationView.of(nomination, held.getOrDefault(nomination.id(), List.of()), seen)),
                uri);
    }
}
