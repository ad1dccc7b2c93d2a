package org.podium.scoring.attendance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.podium.kit.access.CurrentUser;
import org.podium.kit.audit.Audit;
import org.podium.kit.paging.Page;
import org.podium.kit.problem.FieldError;
import org.podium.kit.problem.ProblemException;
import org.podium.scoring.ScoringProblem;
import org.podium.scoring.contest.Contest;
import org.podium.scoring.pool.Pool;
import org.podium.scoring.pool.PoolAccess;
import org.podium.scoring.pool.PoolEntries;
import org.podium.scoring.pool.PoolEntry;
import org.podium.scoring.pool.Pools;

@Path("/scoring/v1/pools/{pool}/attendance")
@Tag(name = "attendance")
public class AttendanceResource {
    private final PoolAccess access;
    private final Pools pools;
    private final PoolEntries entries;
    private final Attendances attendances;
    private final CurrentUser user;
    private final Audit audit;
    private final Clock clock;

    AttendanceResource(
            PoolAccess access,
            Pools pools,
            PoolEntries entries,
            Attendances attendances,
            CurrentUser user,
            Audit audit,
            Clock clock) {
        this.access = access;
        this.pools = pools;
        this.entries = entries;
        this.attendances = attendances;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param personId left out: everybody of the entry
     * @param component left out: every component
     */
    public record Seen(
            @NotNull UUID entryId,
            @Nullable UUID personId,
            @Nullable String component,
            @NotNull AttendanceStatus status) {}

    public record Roll(@NotEmpty List<@Valid Seen> items) {}

    public record AttendanceView(
            UUID entryId, UUID personId, String component, AttendanceStatus status, Instant recordedAt) {
        static AttendanceView of(Attendance a) {
            return new AttendanceView(a.entryId(), a.personId(), a.component(), a.status(), a.recordedAt());
        }
    }

    @GET
    @RolesAllowed({"supervisor", "office", "auditor"})
    @Transactional
    @Operation(operationId = "listAttendance", summary = "Who came to which component")
    public Page<AttendanceView> list(@PathParam("pool") UUID id) {
        Pool pool = access.toRead(id, "supervisor", "office", "auditor");
        return Page.whole(
                attendances.of(pool.id()).stream().map(AttendanceView::of).toList());
    }

    @PUT
    @RolesAllowed("supervisor")
    @Transactional
    @Operation(
            operationId = "recordAttendance",
            summary = "Record who came and who did not",
            description =
                    "May be repeated until the freeze; what is not named stays as it is. Of a team each person may"
                            + " come or not. An entry that is absent from every component needs no sheet.")
    public Page<AttendanceView> record(@PathParam("pool") UUID id, @Valid Roll roll) {
        Pool pool = access.toChange(id, "supervisor");
        // alone: two who record the same entry for the first time follow one another
        pools.alone(pool).refuseFrozen();
        Contest contest = access.contest(pool);
        Set<String> components = access.scoring(pool).weights().components().keySet();
        List<Attendance.Key> keys = new ArrayList<>();
        List<AttendanceStatus> states = new ArrayList<>();
        read(pool, roll, components, keys, states);
        Map<Attendance.Key, Attendance> known = attendances.of(pool.id()).stream()
                .collect(Collectors.toMap(
                        a -> new Attendance.Key(pool.id(), a.entryId(), a.personId(), a.component()),
                        Function.identity()));
        Instant now = contest.now(clock);
        for (int i = 0; i < keys.size(); i++) {
            Attendance before = known.get(keys.get(i));
            if (before == null) {
                Attendance fresh = new Attendance(keys.get(i), states.get(i), user.subject(), now);
                attendances.persist(fresh);
                known.put(keys.get(i), fresh);
            } else {
                before.record(states.get(i), user.subject(), now);
            }
        }
        audit.record(
                contest.id(),
                "attendance-recorded",
                pool.id().toString(),
                Map.of("items", roll.items().size()));
        attendances.flush();
        return list(id);
    }

    private void read(
            Pool pool, Roll roll, Set<String> components, List<Attendance.Key> keys, List<AttendanceStatus> states) {
        Map<UUID, List<UUID>> in =
                entries.in(pool.id()).stream().collect(Collectors.toMap(PoolEntry::entryId, PoolEntry::persons));
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < roll.items().size(); i++) {
            Seen seen = roll.items().get(i);
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
                        keys.add(new Attendance.Key(pool.id(), seen.entryId(), person, component));
                        states.add(seen.status());
                    }
                }
            }
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(ScoringProblem.INVALID_ATTENDANCE).withErrors(errors);
        }
    }
}
