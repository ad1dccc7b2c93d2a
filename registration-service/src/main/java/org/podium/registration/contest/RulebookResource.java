package org.podium.registration.contest;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.podium.kit.access.CurrentUser;
import org.podium.kit.problem.ProblemException;
import org.podium.registration.RegistrationProblem;
import org.podium.registration.membership.Memberships;
import org.podium.rulebook.reading.Problem;
import org.podium.rulebook.reading.Reading;
import org.podium.rulebook.reading.Rulebooks;

/** Rulebooks: every published version, verbatim and canonical; and a check for one that is not published yet. */
@Path("/registration/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "rulebooks")
public class RulebookResource {
    private final Contests contests;
    private final PublishedRulebooks rulebooks;
    private final Memberships memberships;
    private final CurrentUser user;

    public RulebookResource(
            Contests contests, PublishedRulebooks rulebooks, Memberships memberships, CurrentUser user) {
        this.contests = contests;
        this.rulebooks = rulebooks;
        this.memberships = memberships;
        this.user = user;
    }

    /** What is wrong with a rulebook; valid with warnings is valid. */
    @Schema(name = "RulebookCheck")
    public record Checked(boolean valid, List<Problem> problems) {}

    /**
     * A version as it was published.
     *
     * @param source as it came in: the YAML, or the merge patch of an amendment
     * @param author for members of the contest; nobody else reads who works for it
     * @param at real time
     * @param contestTime what the contest's clock showed; another time in a rehearsal only
     * @param rulebook canonical JSON, over which the hash is taken
     */
    @Schema(name = "RulebookVersion")
    public record Version(
            int version,
            String hash,
            @Nullable String reason,
            @Nullable String author,
            Instant at,
            Instant contestTime,
            String source,
            @Schema(type = SchemaType.OBJECT) @JsonRawValue String rulebook) {
        static Version of(RulebookVersion version, boolean named) {
            return new Version(
                    version.number(),
                    version.hash(),
                    version.reason(),
                    named ? version.author() : null,
                    version.at(),
                    version.contestTime(),
                    version.source(),
                    version.canonical());
        }
    }

    @POST
    @Path("/rulebook-checks")
    @Consumes({"application/yaml", "application/x-yaml", "text/yaml"})
    @Authenticated
    @Operation(operationId = "checkRulebook", summary = "Check a rulebook without publishing it")
    public Checked check(String rulebook) {
        Reading reading = Rulebooks.read(rulebook, "rulebook.yaml");
        return new Checked(reading.valid(), reading.problems());
    }

    @GET
    @Path("/contests/{contest}/rulebook")
    @Transactional
    @PermitAll
    @Operation(operationId = "getRulebook", summary = "A version of the rulebook, the present one unless asked")
    public Version rulebook(@PathParam("contest") String name, @QueryParam("version") @Nullable Integer version) {
        Contest contest = contests.seen(name, user);
        boolean member = memberships.of(user.subject()).stream()
                .anyMatch(membership -> membership.contestId().equals(contest.id()));
        return rulebooks
                .version(contest.id(), version == null ? contest.rulebookVersion() : version)
                .map(found -> Version.of(found, member))
                .orElseThrow(() -> new ProblemException(RegistrationProblem.CONTEST_NOT_FOUND));
    }
}
