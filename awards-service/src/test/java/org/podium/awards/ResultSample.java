package org.podium.awards;

import static org.podium.awards.World.map;
import static org.podium.awards.World.send;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A result of one pool; rows are ranked in the order they are added. */
public final class ResultSample {
    private final World world;
    private final UUID pool;
    private final int version;
    private final String kind;
    private final List<Map<String, Object>> rows = new ArrayList<>();
    private String skill = "AI_TRAINER";
    private String division = "EMPLOYEE";

    ResultSample(World world, UUID pool, int version, String kind) {
        this.world = world;
        this.pool = pool;
        this.version = version;
        this.kind = kind;
    }

    public ResultSample in(String inSkill, String inDivision) {
        skill = inSkill;
        division = inDivision;
        return this;
    }

    public ResultSample ranked(int rank, String total, EntrySample... entries) {
        return ranked(rank, total, map(), entries);
    }

    /** @param components scores by component */
    public ResultSample ranked(int rank, String total, Map<String, Object> components, EntrySample... entries) {
        for (var entry : entries) {
            rows.add(map(
                    "entryId",
                    entry.id,
                    "unit",
                    entry.unit,
                    "competitors",
                    entry.competing(),
                    "status",
                    "RANKED",
                    "rank",
                    rank,
                    "total",
                    total,
                    "components",
                    components,
                    "shared",
                    entries.length > 1));
        }
        return this;
    }

    public ResultSample absent(EntrySample entry) {
        return unranked(entry, "ABSENT");
    }

    public ResultSample disqualified(EntrySample entry) {
        return unranked(entry, "DISQUALIFIED");
    }

    private ResultSample unranked(EntrySample entry, String status) {
        rows.add(map(
                "entryId",
                entry.id,
                "competitors",
                entry.competing(),
                "status",
                status,
                "components",
                map(),
                "shared",
                false));
        return this;
    }

    public Map<String, Object> manifest(int parts) {
        return map(
                "poolId",
                pool,
                "contestId",
                world.contest,
                "stage",
                "FINAL",
                "skill",
                skill,
                "division",
                division,
                "version",
                version,
                "kind",
                kind,
                "rulebookVersion",
                world.rulebookVersion(),
                "rows",
                rows.size(),
                "parts",
                parts,
                "hash",
                "sha256:" + "0".repeat(64),
                "qualified",
                rows.stream().map(row -> row.get("entryId")).toList(),
                "competed",
                (int) rows.stream()
                        .filter(r -> !"ABSENT".equals(r.get("status")))
                        .count(),
                "participatingUnits",
                1,
                "publishedAt",
                World.NOW);
    }

    /** In parts of seven rows, then the manifest. */
    public void published() {
        var parts = 0;
        for (var from = 0; from < rows.size(); from += 7) {
            var part = rows.subList(from, Math.min(from + 7, rows.size()));
            send(
                    "scoring.results",
                    pool,
                    "scoring.result-part.v1",
                    map("poolId", pool, "version", version, "part", ++parts, "rows", part));
        }
        send("scoring.results", pool, "scoring.result-published.v1", manifest(parts));
    }
}
