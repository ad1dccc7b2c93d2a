package org.podium.registration.contest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.kit.access.CurrentUser;
import org.podium.kit.access.Reach;
import org.podium.kit.audit.Audit;
import org.podium.kit.event.Outbox;
import org.podium.kit.precondition.Preconditions;
import org.podium.kit.problem.FieldError;
import org.podium.kit.problem.ProblemException;
import org.podium.kit.time.Ids;
import org.podium.registration.RegistrationProblem;
import org.podium.registration.membership.Grants;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.Text;
import org.podium.rulebook.reading.Problem;
import org.podium.rulebook.reading.Reading;
import org.podium.rulebook.reading.Rulebooks;
import org.podium.rulebook.reading.Severity;

/** Publishes a rulebook, and the later versions of it. What has an error is refused whole. */
@ApplicationScoped
public class Publication {
    private final Contests contests;
    private final PublishedRulebooks rulebooks;
    private final Grants grants;
    private final Event<RulesChanged> changes;
    private final Outbox outbox;
    private final Audit audit;
    private final CurrentUser user;
    private final Clock clock;
    private final ObjectMapper json;

    public Publication(
            Contests contests,
            PublishedRulebooks rulebooks,
            Grants grants,
            Event<RulesChanged> changes,
            Outbox outbox,
            Audit audit,
            CurrentUser user,
            Clock clock,
            ObjectMapper json) {
        this.contests = contests;
        this.rulebooks = rulebooks;
        this.grants = grants;
        this.changes = changes;
        this.outbox = outbox;
        this.audit = audit;
        this.user = user;
        this.clock = clock;
        this.json = json;
    }

    /** Told inside the transaction of an amendment, after its event; an observer that throws refuses it. */
    public record RulesChanged(UUID contest, Rulebook before, Rulebook after) {}

    /** Version 1; who publishes becomes its office. */
    @Transactional
    public Contest publish(String yaml, boolean rehearsal) {
        Rulebook rulebook = accepted(Rulebooks.read(yaml, "rulebook.yaml"));
        UUID id = Ids.next();
        Instant now = clock.instant();
        String slug = slug(rulebook, rehearsal, id);
        Text name = rulebook.contest().name();
        Contest contest = Contest.publish(
                id, slug, name.zh(), name.en(), rulebook.contest().zoneId(), rehearsal, user.subject(), now);
        contests.persist(contest);
        RulebookVersion version = add(contest, yaml, rulebook, null, now);
        contests.flush();
        outbox.send(ContestEvents.published(state(contest, version, null)));
        grants.grant(contest.id(), user.subject(), "office", Reach.CONTEST);
        audit.record(id, "contest-published", id.toString(), Map.of("hash", version.hash(), "rehearsal", rehearsal));
        return contest;
    }

    /**
     * The next version, from a whole rulebook or from a merge patch on the one that the author has seen (RFC 7396).
     *
     * @param ifMatch version of the contest that was seen; 428 without, 412 where another amendment came first
     */
    @Transactional
    public Contest amend(
            UUID id, @Nullable String ifMatch, String reason, @Nullable String whole, @Nullable JsonNode patch) {
        Contest contest = contests.alone(id);
        Preconditions.requireMatch(ifMatch, contest.version());
        Rulebook before = rulebooks.present(contest);
        Rulebook after = accepted(reading(before, whole, patch));
        Instant now = clock.instant();
        Text name = after.contest().name();
        contest.amend(name.zh(), name.en(), after.contest().zoneId());
        String source = whole != null ? whole : String.valueOf(patch);
        RulebookVersion version = add(contest, source, after, reason, now);
        contests.flush();
        ContestEvents.Amendment amendment = new ContestEvents.Amendment(reason, user.subject(), contest.timeAt(now));
        outbox.send(ContestEvents.amended(state(contest, version, amendment)));
        changes.fire(new RulesChanged(id, before, after));
        audit.record(
                id,
                "contest-amended",
                id.toString(),
                Map.of("version", version.number(), "hash", version.hash(), "reason", reason));
        return contest;
    }

    /**
     * The rulebook that somebody intends: whole, or as a merge patch on the one in force (RFC 7396).
     *
     * @throws ProblemException 422 where it is neither or both
     */
    public static Reading reading(Rulebook inForce, @Nullable String whole, @Nullable JsonNode patch) {
        if ((whole == null) == (patch == null)) {
            throw new ProblemException(RegistrationProblem.AMENDMENT_FORM);
        }
        return whole != null
                ? Rulebooks.read(whole, "rulebook.yaml")
                : Rulebooks.amend(Rulebooks.canonicalJson(inForce), String.valueOf(patch));
    }

    private RulebookVersion add(
            Contest contest, String source, Rulebook rulebook, @Nullable String reason, Instant now) {
        RulebookVersion version = new RulebookVersion(
                contest.id(),
                contest.rulebookVersion(),
                source,
                Rulebooks.canonicalJson(rulebook),
                Rulebooks.hash(rulebook),
                reason,
                user.subject(),
                now,
                contest.timeAt(now));
        rulebooks.add(version);
        return version;
    }

    private String slug(Rulebook rulebook, boolean rehearsal, UUID id) {
        String slug = rulebook.contest().slug();
        if (rehearsal) {
            // many rehearsals of one notice stand side by side; the end of a UUIDv7 is random
            String text = id.toString();
            return slug + "-rehearsal-" + text.substring(text.length() - 8);
        }
        if (contests.named(slug).isPresent()) {
            throw new ProblemException(RegistrationProblem.SLUG_TAKEN, slug);
        }
        return slug;
    }

    /** @throws ProblemException 422 with all that is wrong with it */
    public static Rulebook accepted(Reading reading) {
        return reading.rulebook().orElseThrow(() -> {
            List<Problem> problems = reading.problems();
            return new ProblemException(RegistrationProblem.RULEBOOK_INVALID)
                    .withErrors(problems.stream()
                            .filter(problem -> problem.severity() == Severity.ERROR)
                            .map(problem -> new FieldError(
                                    problem.path(),
                                    "rulebook",
                                    problem.message().zh(),
                                    problem.message().en()))
                            .toList())
                    .with("problems", problems);
        });
    }

    ContestEvents.State state(Contest contest, RulebookVersion version, ContestEvents.@Nullable Amendment amendment) {
        try {
            return new ContestEvents.State(
                    contest.id(),
                    contest.slug(),
                    new Text(contest.nameZh(), contest.nameEn()),
                    contest.rehearsal(),
                    version.number(),
                    version.hash(),
                    json.readTree(version.canonical()),
                    contest.clock(),
                    contest.clockVersion(),
                    amendment);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("canonical JSON is JSON", impossible);
        }
    }
}
