package org.podium.scoring.marking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.kit.access.CurrentUser;
import org.podium.kit.audit.Audit;
import org.podium.kit.precondition.Preconditions;
import org.podium.kit.problem.ProblemException;
import org.podium.kit.time.Ids;
import org.podium.scoring.ScoringProblem;
import org.podium.scoring.contest.Contest;
import org.podium.scoring.pool.Pool;
import org.podium.scoring.pool.PoolAccess;
import org.podium.scoring.pool.Pools;

/** Tabulation: keyed twice by two people, corrected only by a new version with a reason and a second signature. */
@ApplicationScoped
class Marking {
    private static final String CHIEF = "chief-judge";

    private final PoolAccess access;
    private final Pools pools;
    private final Sheets sheets;
    private final MarkVersions versions;
    private final CurrentUser user;
    private final Audit audit;
    private final Clock clock;

    Marking(
            PoolAccess access,
            Pools pools,
            Sheets sheets,
            MarkVersions versions,
            CurrentUser user,
            Audit audit,
            Clock clock) {
        this.access = access;
        this.pools = pools;
        this.sheets = sheets;
        this.versions = versions;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param differing components that differ; empty when both keyings agree */
    record Rekeyed(SheetView sheet, Set<String> differing) {}

    /** First keying. Repeating the same entry changes nothing. */
    @Transactional
    SheetView enter(UUID poolId, String code, MarksInput input, @Nullable String ifMatch) {
        Pool pool = marked(blind(access.toChange(poolId, "tabulator")));
        Map<String, ComponentMark> marks = input.read(components(pool));
        Sheet sheet = sheets.alone(pool.id(), code);
        MarkVersion open = open(sheet);
        boolean own = user.subject().equals(sheet.openBy());
        if (sheet.status() == SheetStatus.ENTERED
                && own
                && open != null
                && open.differences(marks).isEmpty()) {
            return SheetView.of(sheet, user.subject(), open);
        }
        Preconditions.requireMatch(ifMatch, sheet.version());
        MarkVersion written = sheet.enter(Ids.next(), marks, user.subject(), now(pool));
        versions.persistAndFlush(written);
        return SheetView.of(sheet, user.subject(), written);
    }

    /** Second keying. A difference is committed as evidence; the resource turns it into its problem afterwards. */
    @Transactional
    Rekeyed confirm(UUID poolId, String code, MarksInput input, @Nullable String ifMatch) {
        Pool pool = marked(unseeing(blind(access.toChange(poolId, "tabulator"))));
        Map<String, ComponentMark> marks = input.read(components(pool));
        Sheet sheet = sheets.alone(pool.id(), code);
        Preconditions.requireMatch(ifMatch, sheet.version());
        MarkVersion open = open(sheet);
        MarkVersion first = open == null ? nothingYet(sheet) : open;
        MarkVersion written =
                sheet.rekey(Ids.next(), first, versions.differed(first), marks, user.subject(), now(pool));
        versions.persistAndFlush(written);
        Set<String> differing = first.differences(marks);
        if (!differing.isEmpty()) {
            audit.record(
                    pool.contestId(), "marks-differ", sheet.id().toString(), Map.of("code", code, "in", differing));
        }
        return new Rekeyed(SheetView.of(sheet, user.subject(), written), differing);
    }

    /** Also after the freeze: what a review finds becomes a new version, and then a new result version. */
    @Transactional
    SheetView correct(UUID poolId, String code, MarksInput input, String reason) {
        Pool pool = pools.beside(blind(access.toChange(poolId, "tabulator", CHIEF)));
        Map<String, ComponentMark> marks = input.read(components(pool));
        Sheet sheet = sheets.alone(pool.id(), code);
        MarkVersion written = sheet.correct(Ids.next(), pool.frozen(), marks, reason, user.subject(), now(pool));
        versions.persistAndFlush(written);
        audit.record(
                pool.contestId(),
                "correction-filed",
                sheet.id().toString(),
                Map.of("code", code, "number", written.number(), "reason", reason));
        return SheetView.of(sheet, user.subject(), written);
    }

    @Transactional
    SheetView decide(UUID poolId, String code, boolean approve, @Nullable String reason, @Nullable String ifMatch) {
        Pool pool = pools.beside(blind(access.toChange(poolId, CHIEF)));
        Sheet sheet = sheets.alone(pool.id(), code);
        Preconditions.requireMatch(ifMatch, sheet.version());
        MarkVersion written = approve
                ? sheet.approve(Ids.next(), user.subject(), now(pool))
                : sheet.reject(Ids.next(), Objects.requireNonNullElse(reason, ""), user.subject(), now(pool));
        versions.persistAndFlush(written);
        audit.record(
                pool.contestId(),
                approve ? "correction-approved" : "correction-rejected",
                sheet.id().toString(),
                Map.of("code", code, "number", written.number()));
        return view(pool, sheet);
    }

    /** The open entry of somebody else stays hidden from a tabulator, who may be its second person. */
    SheetView view(Pool pool, Sheet sheet) {
        boolean showOpen = access.may(pool, CHIEF) || user.subject().equals(sheet.openBy());
        Integer valid = sheet.validNumber();
        MarkVersion shown = showOpen ? open(sheet) : null;
        if (shown == null && valid != null) {
            shown = versions.numbered(sheet, valid);
        }
        return SheetView.of(sheet, user.subject(), shown);
    }

    /** Whoever is a supervisor too would see whose marks they key or decide on. */
    private Pool blind(Pool pool) {
        if (access.holds(pool, "supervisor")) {
            throw new ProblemException(ScoringProblem.KNOWS_THE_CODES);
        }
        return pool;
    }

    /** Whoever may see the open entry would only repeat it: the second entry is worth something from who cannot. */
    private Pool unseeing(Pool pool) {
        if (access.holds(pool, CHIEF) || access.holds(pool, "auditor")) {
            throw new ProblemException(ScoringProblem.SEES_THE_FIRST_ENTRY);
        }
        return pool;
    }

    private Pool marked(Pool pool) {
        pools.start(pool);
        Pool current = pools.beside(pool);
        current.refuseUnlessMarking();
        return current;
    }

    private @Nullable MarkVersion open(Sheet sheet) {
        Integer number = sheet.openNumber();
        return number == null ? null : versions.numbered(sheet, number);
    }

    /** A stand-in that the sheet refuses before it is looked at: there is nothing to confirm. */
    private MarkVersion nothingYet(Sheet sheet) {
        return new MarkVersion(
                Ids.next(), sheet, 0, Purpose.FIRST_ENTRY, null, null, null, Map.of(), user.subject(), clock.instant());
    }

    private Set<String> components(Pool pool) {
        return access.scoring(pool).weights().components().keySet();
    }

    private Instant now(Pool pool) {
        Contest contest = access.contest(pool);
        return contest.now(clock);
    }
}
