package org.podium.scoring.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.podium.kit.access.CurrentUser;
import org.podium.kit.audit.Audit;
import org.podium.kit.precondition.Preconditions;
import org.podium.kit.problem.FieldError;
import org.podium.kit.problem.ProblemException;
import org.podium.scoring.ScoringProblem;
import org.podium.scoring.attendance.Attendance.Seat;
import org.podium.scoring.attendance.AttendanceResource.Seen;
import org.podium.scoring.contest.Contest;
import org.podium.scoring.entry.KnownEntries;
import org.podium.scoring.pool.EntryMoved;
import org.podium.scoring.pool.Pool;
import org.podium.scoring.pool.PoolAccess;
import org.podium.scoring.pool.PoolEntries;
import org.podium.scoring.pool.PoolEntry;

/** Takes the roll of a pool. What is recorded as it stands already is no new version. */
@ApplicationScoped
class RollCall {
    private final PoolAccess access;
    private final PoolEntries entries;
    private final KnownEntries known;
    private final Attendances attendances;
    private final Event<EntryMoved> moved;
    private final CurrentUser user;
    private final Audit audit;
    private final Clock clock;

    RollCall(
            PoolAccess access,
            PoolEntries entries,
            KnownEntries known,
            Attendances attendances,
            Event<EntryMoved> moved,
            CurrentUser user,
            Audit audit,
            Clock clock) {
        this.access = access;
        this.entries = entries;
        this.known = known;
        this.attendances = attendances;
        this.moved = moved;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** One line of the trail: of whom what was recorded, and what stood there before. */
    record Change(
            UUID entry,
            UUID person,
            String component,
            AttendanceStatus status,
            @Nullable AttendanceStatus before) {}

    /** The caller is alone in the pool: of two rolls at once the second continues the first. */
    void take(Pool pool, List<Seen> roll, @Nullable String ifMatch) {
        Contest contest = access.contest(pool);
        Map<Seat, Attendance> latest =
                attendances.of(pool.id()).stream().collect(Collectors.toMap(Attendance::seat, Function.identity()));
        long version = attendances.version(pool.id());
        Map<Seat, AttendanceStatus> stands = new HashMap<>();
        latest.forEach((seat, last) -> stands.put(seat, last.status()));
        Instant now = contest.now(clock);
        List<Change> changes = new ArrayList<>();
        seen(pool, roll).forEach((seat, status) -> {
            AttendanceStatus stood = stands.put(seat, status);
            if (stood != status) {
                attendances.persist(new Attendance(pool.id(), seat, latest.get(seat), status, user.subject(), now));
                changes.add(new Change(seat.entry(), seat.person(), seat.component(), status, stood));
            }
        });
        if (changes.isEmpty()) {
            return;
        }
        Preconditions.requireMatch(ifMatch, version);
        if (changes.stream().anyMatch(c -> c.status() == AttendanceStatus.PRESENT)) {
            pool.pinPersons(clock.instant());
        }
        boolean begun = pool.started();
        pool.attended(stands.containsValue(AttendanceStatus.PRESENT));
        audit.record(contest.id(), "attendance-recorded", pool.id().toString(), Map.of("changes", changes));
        attendances.flush();
        if (begun && !pool.started()) {
            letGo(pool);
        }
    }

    /** Who withdrew or was disqualified while a mistake said that the pool had begun leaves it, as before any start. */
    private void letGo(Pool pool) {
        Map<UUID, PoolEntry> in =
                entries.in(pool.id()).stream().collect(Collectors.toMap(PoolEntry::entryId, Function.identity()));
        known.of(in.keySet()).stream()
                .filter(entry -> !entry.stands())
                .flatMap(entry -> Stream.ofNullable(in.get(entry.id())))
                .forEach(entry -> {
                    entry.leave();
                    moved.fire(new EntryMoved(pool.id(), entry.entryId(), false));
                });
    }

    private Map<Seat, AttendanceStatus> seen(Pool pool, List<Seen> roll) {
        Map<UUID, List<UUID>> in =
                entries.in(pool.id()).stream().collect(Collectors.toMap(PoolEntry::entryId, PoolEntry::persons));
        Set<String> components = access.scoring(pool).weights().components().keySet();
        Map<Seat, AttendanceStatus> seats = new LinkedHashMap<>();
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < roll.size(); i++) {
            Seen seen = roll.get(i);
            List<UUID> persons = in.get(seen.entryId());
            if (persons == null) {
                errors.add(new FieldError(
                        "/items/" + i + "/entryId", "unknown-entry", "该参赛队不在本组", "not an entry of this pool"));
            } else if (seen.personId() != null && !persons.contains(seen.personId())) {
                errors.add(new FieldError(
                        "/items/" + i + "/personId", "unknown-person", "该参赛队没有此人", "not one of the entry"));
            } else if (seen.component() != null && !components.contains(seen.component())) {
                errors.add(FieldError.unknown("/items/" + i + "/component", "unknown-component", components));
            } else {
                for (UUID person : seen.personId() == null ? persons : List.of(seen.personId())) {
                    for (String component : seen.component() == null ? components : Set.of(seen.component())) {
                        seats.put(new Seat(seen.entryId(), person, component), seen.status());
                    }
                }
            }
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(ScoringProblem.INVALID_ATTENDANCE).withErrors(errors);
        }
        return seats;
    }
}
