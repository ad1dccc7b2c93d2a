package org.podium.awards.award;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.podium.awards.access.Duties;
import org.podium.awards.contest.Contests;
import org.podium.awards.contest.Rulebooks;
import org.podium.awards.entry.Entries;
import org.podium.awards.nomination.TitleNomination;
import org.podium.awards.nomination.TitleNomination.About;
import org.podium.awards.nomination.TitleNomination.Recorded;
import org.podium.awards.nomination.TitleNominations;
import org.podium.awards.nomination.TitleNominations.TitleMoved;
import org.podium.awards.pool.Pool;
import org.podium.awards.pool.Pools;
import org.podium.awards.problem.AwardsProblem;
import org.podium.kit.access.CurrentUser;
import org.podium.kit.audit.Audit;
import org.podium.kit.event.Outbox;
import org.podium.kit.precondition.ETags;
import org.podium.kit.precondition.Preconditions;
import org.podium.kit.problem.KitProblem;
import org.podium.kit.problem.ProblemException;
import org.podium.rulebook.AwardRule;
import org.podium.rulebook.Text;
import org.podium.rulebook.award.AwardKind;
import org.podium.rulebook.award.VerificationResult.Result;

/** Titles that an authority verifies: the committee nominates, the authority answers (S1-30, A-13, A-60, A-61). */
@Path("/awards/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Titles")
public class TitleResource {
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z_]*");

    private final Awards awards;
    private final Duties duties;
    private final Contests contests;
    private final Rulebooks rulebooks;
    private final Pools pools;
    private final Entries entries;
    private final TitleNominations nominations;
    private final Event<TitleMoved> moves;
    private final Outbox outbox;
    private final CurrentUser user;
    private final Audit audit;
    private final Clock clock;

    TitleResource(
            Awards awards,
            Duties duties,
            Contests contests,
            Rulebooks rulebooks,
            Pools pools,
            Entries entries,
            TitleNominations nominations,
            Event<TitleMoved> moves,
            Outbox outbox,
            CurrentUser user,
            Audit audit,
            Clock clock) {
        this.awards = awards;
        this.duties = duties;
        this.contests = contests;
        this.rulebooks = rulebooks;
        this.pools = pools;
        this.entries = entries;
        this.nominations = nominations;
        this.moves = moves;
        this.outbox = outbox;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    public record NominationRequest(
            @Nullable @Size(max = 2000) String reason) {}

    /** @param because where it is refused: NOT_ELIGIBLE_TO_COMPETE, or another code of the authority's own */
    public record VerificationRequest(
            @NotNull Answer result,
            @Nullable @Size(min = 1, max = 80) String because,
            @Nullable @Size(max = 2000) String reason) {
        public enum Answer {
            VERIFIED,
            REFUSED
        }
    }

    @POST
    @Path("awards/{award}/nomination")
    @RolesAllowed(Duties.COMMITTEE)
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "nominateForTitle",
            summary = "Nominate for a title that an authority verifies",
            description =
                    "For the committee. Refused while a tie over these places waits for a decision: the authority "
                            + "grants a fixed number. Until it has answered, neither the title nor the promotion that hangs on it "
                            + "is in a public notice.")
    public RestResponse<AwardView> nominate(
            @PathParam("award") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull NominationRequest request) {
        var award = titleFor(id, Duties.COMMITTEE, ifMatch);
        requireNotOwn(award);
        requireState(award, AwardStatus.PROPOSED);
        requirePlacesDecided(award);
        var authority = authority(award).orElseThrow();
        move(award, TitleNomination.nominated(about(award), request.reason(), recorded()), "title-nominated", Map.of());
        outbox.send(TitleTold.nominated(award, authority, step(request.reason())));
        return answer(id);
    }

    @POST
    @Path("awards/{award}/verification")
    @RolesAllowed(Duties.AUTHORITY)
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "recordVerification",
            summary = "Record what the authority found of a nomination",
            description =
                    "For the authority. REFUSED names why: NOT_ELIGIBLE_TO_COMPETE disqualifies the entry, and its pool is "
                            + "ranked again; for any other reason the title is refused and the promotion that hangs on it lapses, "
                            + "while rank and prize stay and nobody moves up (A-61).")
    public RestResponse<AwardView> verify(
            @PathParam("award") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull VerificationRequest request) {
        var award = titleFor(id, Duties.AUTHORITY, ifMatch);
        requireNotOwn(award);
        requireState(award, AwardStatus.NOMINATED);
        var nominated = nominations.latestOf(about(award)).orElseThrow();
        if (nominated.recordedBy().equals(user.subject())) {
            throw new ProblemException(AwardsProblem.OWN_NOMINATION);
        }
        var authority = authority(award).orElseThrow();
        var refused = request.result() == VerificationRequest.Answer.REFUSED;
        var because = refused ? request.because() : null;
        if (refused && (because == null || !CODE.matcher(because).matches())) {
            throw new ProblemException(AwardsProblem.REFUSAL_NEEDS_REASON)
                    .withError("/because", "required", "请填写不予核准的原因代码", "say why it is refused");
        }
        var step = TitleNomination.answered(
                about(award), refused ? Result.REFUSED : Result.VERIFIED, because, request.reason(), recorded());
        move(
                award,
                step,
                refused ? "title-refused" : "title-verified",
                because == null ? Map.of() : Map.of("because", because));
        outbox.send(
                because != null
                        ? TitleTold.refused(award, authority, because, step(request.reason()))
                        : TitleTold.verified(award, authority, step(request.reason())));
        return answer(id);
    }

    /** The title under the contest's lock, for somebody with this duty, as they last saw it. */
    private Award titleFor(UUID id, String role, @Nullable String ifMatch) {
        var seen = awards.findByIdOptional(id).orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
        duties.requireOf(seen.contest(), role, seen.reach());
        contests.toDecideOn(seen.contest());
        awards.getEntityManager().refresh(seen);
        Preconditions.requireMatch(ifMatch, seen.version());
        if (seen.kind() != AwardKind.TITLE || authority(seen).isEmpty()) {
            throw new ProblemException(AwardsProblem.NO_TITLE_TO_VERIFY);
        }
        return seen;
    }

    /** Who verifies it; empty where nobody does. */
    private Optional<Text> authority(Award award) {
        return rulebooks.version(award.contest(), award.rulebookVersion()).orElseThrow().awards().rules().stream()
                .filter(rule -> rule.id().equals(award.rule()))
                .filter(AwardRule.Title.class::isInstance)
                .map(rule -> ((AwardRule.Title) rule).verification())
                .filter(Objects::nonNull)
                .map(AwardRule.Verification::authority)
                .findFirst();
    }

    private void requireNotOwn(Award title) {
        if (entries.anyOwn(title.contest(), List.of(Objects.requireNonNull(title.entry())), user.unit())) {
            throw new ProblemException(AwardsProblem.OWN_ENTRY);
        }
    }

    private static void requireState(Award award, AwardStatus needed) {
        if (award.status() != needed) {
            throw new ProblemException(
                    AwardsProblem.TITLE_WRONG_STATE, award.status().name());
        }
    }

    /** Nobody is nominated before a tie over these places is decided. */
    private void requirePlacesDecided(Award award) {
        var open = poolOf(award).blockers().stream()
                .anyMatch(blocker -> blocker.rule().equals(award.rule()));
        if (open) throw new ProblemException(AwardsProblem.TITLE_PLACES_UNDECIDED);
    }

    private void move(Award award, TitleNomination step, String action, Map<String, Object> facts) {
        nominations.record(step, about(award));
        moves.fire(new TitleMoved(poolOf(award)));
        audit.record(award.contest(), action, award.id().toString(), facts);
    }

    /** A title follows from a rank, so it has a pool and an entry. */
    private Pool poolOf(Award title) {
        return pools.known(Objects.requireNonNull(title.pool()));
    }

    /** Whose title it is, whichever result it follows from. */
    static About about(Award title) {
        return new About(
                title.contest(),
                Objects.requireNonNull(title.pool()),
                Objects.requireNonNull(title.entry()),
                title.person(),
                title.detail());
    }

    private TitleTold.Step step(@Nullable String reason) {
        return new TitleTold.Step(user.subject(), clock.instant(), reason);
    }

    private Recorded recorded() {
        return new Recorded(user.subject(), user.username(), clock.instant());
    }

    private RestResponse<AwardView> answer(UUID id) {
        awards.flush();
        var award = Objects.requireNonNull(awards.findById(id));
        return RestResponse.ResponseBuilder.ok(AwardView.of(award, duties.sightOf(award.contest())))
                .header(HttpHeaders.ETAG, ETags.header(award.version()))
                .build();
    }
}
