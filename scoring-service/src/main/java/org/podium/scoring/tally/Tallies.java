package org.podium.scoring.tally;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.podium.kit.problem.FieldError;
import org.podium.kit.problem.ProblemException;
import org.podium.rulebook.Scoring;
import org.podium.scoring.ScoringProblem;
import org.podium.scoring.attendance.Attendance;
import org.podium.scoring.attendance.Attendances;
import org.podium.scoring.attendance.Turnout;
import org.podium.scoring.draw.CodeTable;
import org.podium.scoring.draw.CodedEntry;
import org.podium.scoring.marking.MarkVersion;
import org.podium.scoring.marking.MarkVersions;
import org.podium.scoring.marking.Sheet;
import org.podium.scoring.marking.Sheets;
import org.podium.scoring.penalty.Penalties;
import org.podium.scoring.penalty.Penalty;
import org.podium.scoring.penalty.PenaltyCase;
import org.podium.scoring.pool.PoolEntries;
import org.podium.scoring.pool.PoolEntry;

/** Puts together who is behind which marks: the one place where codes meet entries. Seven statements, however
 * large the pool and however many they are. */
@ApplicationScoped
public class Tallies {
    private final PoolEntries entries;
    private final CodeTable codes;
    private final Sheets sheets;
    private final MarkVersions marks;
    private final Attendances attendances;
    private final Penalties penalties;

    Tallies(
            PoolEntries entries,
            CodeTable codes,
            Sheets sheets,
            MarkVersions marks,
            Attendances attendances,
            Penalties penalties) {
        this.entries = entries;
        this.codes = codes;
        this.sheets = sheets;
        this.marks = marks;
        this.attendances = attendances;
        this.penalties = penalties;
    }

    public Tally of(UUID pool) {
        return Objects.requireNonNull(of(List.of(pool)).get(pool));
    }

    /** Each of these pools by itself; as many statements as for one. */
    public Map<UUID, Tally> of(Collection<UUID> pools) {
        Map<UUID, List<PoolEntry>> in = byPool(entries.in(pools), PoolEntry::poolId);
        Map<UUID, List<CodedEntry>> coded = byPool(codes.of(pools), CodedEntry::poolId);
        Map<UUID, List<Sheet>> keyed = byPool(sheets.of(pools), Sheet::poolId);
        Map<UUID, MarkVersion> valid = marks.valid(pools);
        Map<UUID, List<Attendance>> seen = byPool(attendances.of(pools), Attendance::poolId);
        Map<UUID, List<PenaltyCase>> given =
                byPool(penalties.of(pools), one -> one.penalty().poolId());
        return pools.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        pool -> tally(
                                in.getOrDefault(pool, List.of()),
                                coded.getOrDefault(pool, List.of()),
                                keyed.getOrDefault(pool, List.of()),
                                valid,
                                seen.getOrDefault(pool, List.of()),
                                given.getOrDefault(pool, List.of()))));
    }

    private static <T> Map<UUID, List<T>> byPool(List<T> all, Function<T, UUID> pool) {
        return all.stream().collect(Collectors.groupingBy(pool));
    }

    private static Tally tally(
            List<PoolEntry> in,
            List<CodedEntry> codes,
            List<Sheet> sheets,
            Map<UUID, MarkVersion> valid,
            List<Attendance> attendances,
            List<PenaltyCase> cases) {
        Map<UUID, CodedEntry> coded =
                codes.stream().collect(Collectors.toMap(CodedEntry::entryId, Function.identity()));
        Map<String, Sheet> byCode = sheets.stream().collect(Collectors.toMap(Sheet::code, Function.identity()));
        Map<UUID, List<Attendance>> seen = attendances.stream().collect(Collectors.groupingBy(Attendance::entryId));
        Map<String, List<Penalty.Terms>> given = cases.stream()
                .filter(PenaltyCase::stands)
                .map(PenaltyCase::penalty)
                .collect(Collectors.groupingBy(Penalty::code, Collectors.mapping(Penalty::terms, Collectors.toList())));
        List<Missing> open = cases.stream()
                .filter(PenaltyCase::open)
                .map(c -> new Missing(c.penalty().code(), Missing.What.ANNULMENT_OPEN, null))
                .toList();
        return new Tally(
                in.stream()
                        .map(e -> contender(e, coded.get(e.entryId()), byCode, valid, seen, given))
                        .toList(),
                open);
    }

    /** 409 with everything that is missing. */
    public Tally toFreeze(UUID pool, Scoring scoring) {
        Tally tally = of(pool);
        refuse(tally.missing(scoring));
        return tally;
    }

    /** The same of a pool that was frozen. */
    public Tally toPublish(UUID pool, Scoring scoring) {
        Tally tally = of(pool);
        refuse(tally.missingSinceFreeze(scoring));
        return tally;
    }

    private static void refuse(List<Missing> missing) {
        if (!missing.isEmpty()) {
            throw new ProblemException(ScoringProblem.POOL_INCOMPLETE, missing.size())
                    .withErrors(missing.stream().map(Tallies::error).toList());
        }
    }

    private static FieldError error(Missing m) {
        String pointer = m.code() == null ? "/entries" : "/sheets/" + m.code();
        return new FieldError(
                m.component() == null ? pointer : pointer + "/components/" + m.component(),
                m.what().name(),
                m.what().todo());
    }

    private static Contender contender(
            PoolEntry entry,
            @Nullable CodedEntry coded,
            Map<String, Sheet> sheets,
            Map<UUID, MarkVersion> valid,
            Map<UUID, List<Attendance>> seen,
            Map<String, List<Penalty.Terms>> given) {
        Turnout turnout = Turnout.of(entry.persons(), seen.getOrDefault(entry.entryId(), List.of()));
        if (coded == null) {
            return new Contender(entry.entryId(), entry.legalUscc(), null, null, Map.of(), turnout, List.of());
        }
        Sheet sheet = sheets.get(coded.code());
        MarkVersion counts = sheet == null ? null : valid.get(sheet.id());
        return new Contender(
                entry.entryId(),
                entry.legalUscc(),
                coded.code(),
                sheet == null ? null : sheet.status(),
                counts == null ? Map.of() : counts.components(),
                turnout,
                given.getOrDefault(coded.code(), List.of()));
    }
}
