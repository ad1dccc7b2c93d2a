package org.podium.registration.entry;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.podium.kit.paging.Cursor;
import org.podium.kit.paging.Page;
import org.podium.kit.paging.PageRequest;
import org.podium.kit.paging.Pages;
import org.podium.kit.precondition.ETags;
import org.podium.kit.problem.ProblemException;
import org.podium.registration.RegistrationProblem;
import org.podium.registration.document.Documents;
import org.podium.registration.membership.Access;
import org.podium.rulebook.eligibility.Verdict;

/** One entry: as it is, what the rules found in it, and how it came there. */
@Path("/registration/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "entries")
public class EntryResource {
    private final Entries entries;
    private final Documents documents;
    private final Access access;
    private final Onlooker onlooker;

    public EntryResource(Entries entries, Documents documents, Access access, Onlooker onlooker) {
        this.entries = entries;
        this.documents = documents;
        this.access = access;
        this.onlooker = onlooker;
    }

    /** What the rules find; {@code rulebookVersion} is absent while the entry was never examined. */
    @Schema(name = "Eligibility")
    public record EligibilityView(
            UUID entryId,
            @Nullable Integer rulebookVersion,
            @Nullable Verdict gravest,
            List<ExplainedFinding> findings) {}

    /** One transition, with what was found then. */
    @Schema(name = "EntryStep")
    public record StepView(
            EntryStep.Kind step,
            EntryStatus status,
            @Nullable String reason,
            @Nullable Ground ground,
            int rulebookVersion,
            List<ExplainedFinding> findings,
            String by,
            Instant at) {
        static StepView of(EntryStep step) {
            return new StepView(
                    step.step(),
                    step.status(),
                    step.why().reason(),
                    step.why().ground(),
                    step.rulebookVersion(),
                    step.findings(),
                    step.by(),
                    step.at());
        }
    }

    @GET
    @Path("/entries/{entry}")
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
    @Operation(operationId = "getEntry", summary = "An entry: for its unit and for those who run the contest")
    public RestResponse<EntryView> get(@PathParam("entry") UUID id) {
        return answer(readable(id));
    }

    @GET
    @Path("/entries/{entry}/eligibility")
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
    @Operation(operationId = "getEligibility", summary = "What the rules found, rule by rule and person by person")
    public EligibilityView eligibility(@PathParam("entry") UUID id) {
        Entry entry = readable(id);
        Examination known = entry.examination();
        return known.rulebookVersion() == 0
                ? new EligibilityView(id, null, null, List.of())
                : new EligibilityView(id, known.rulebookVersion(), Examination.gravest(known.items()), known.items());
    }

    @GET
    @Path("/entries/{entry}/history")
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
    @Operation(
            operationId = "getEntryHistory",
            summary = "Every transition, with the findings and the version then",
            description = "From the first; an entry may be returned and corrected any number of times.")
    public RestResponse<Page<StepView>> history(
            @PathParam("entry") UUID id,
            @QueryParam("step") EntryStep.@Nullable Kind step,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo uri) {
        Entry entry = readable(id);
        PageRequest page = PageRequest.of(cursor, limit);
        return Pages.answer(
                Page.of(entries.steps(entry, step, page), page, taken -> Cursor.of(taken.id()), StepView::of), uri);
    }

    private Entry readable(UUID id) {
        return entries.whereabouts(id)
                .flatMap(where -> entries.within(access.readable(where.contestId()), id))
                .orElseThrow(() -> new ProblemException(RegistrationProblem.ENTRY_NOT_FOUND));
    }

    private RestResponse<EntryView> answer(Entry entry) {
        return RestResponse.ResponseBuilder.ok(
                        EntryView.of(entry, documents.of(entry.id()), onlooker.of(entry.contestId())))
                .tag(ETags.of(entry.version()))
                .build();
    }
}
