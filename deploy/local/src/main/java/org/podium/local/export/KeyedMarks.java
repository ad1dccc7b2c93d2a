package org.podium.local.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.podium.local.play.client.Api;
import org.podium.local.play.report.Facts;
import org.podium.local.play.report.PoolFacts;
import org.podium.rulebook.Contest;
import org.podium.rulebook.Rulebook;

/**
 * The marks that count, as two people keyed them and before any penalty: by entry, though they were given to codes. Pools
 * that are not decoded yet have none.
 */
final class KeyedMarks {
    static final List<String> COLUMNS =
            List.of("stage", "region", "entry", "component", "score", "minutes", "status", "absent");

    private static final String POOLS = "/scoring/v1/pools/";
    private static final String DISQUALIFY = "DISQUALIFY";

    private final Api api;
    private final AuditorsLook look;
    private final ToldContest contest;
    private final Rulebook rulebook;
    private final Facts facts;
    private final Set<String> refusedByAuthority;
    private final Consumer<String> leftOut;
    private final List<Map<String, String>> rows = new ArrayList<>();
    private final Set<String> marked = new HashSet<>();
    private final List<Told> steps = new ArrayList<>();

    private KeyedMarks(
            Api api,
            AuditorsLook look,
            ToldContest contest,
            Rulebook rulebook,
            Facts facts,
            Set<String> refusedByAuthority,
            Consumer<String> leftOut) {
        this.api = api;
        this.look = look;
        this.contest = contest;
        this.rulebook = rulebook;
        this.facts = facts;
        this.refusedByAuthority = refusedByAuthority;
        this.leftOut = leftOut;
    }

    /** @param refusedByAuthority ids of entries that a verification disqualified, which the story tells */
    static KeyedMarks read(
            Api api,
            AuditorsLook look,
            ToldContest contest,
            Rulebook rulebook,
            Facts facts,
            Set<String> refusedByAuthority,
            Consumer<String> leftOut) {
        KeyedMarks marks = new KeyedMarks(api, look, contest, rulebook, facts, refusedByAuthority, leftOut);
        for (Contest.Stage stage : rulebook.contest().stages()) {
            facts.pools().stream()
                    .map(PoolFacts::pool)
                    .filter(pool -> pool.path("stage").asText().equals(stage.name()))
                    .forEach(marks::read);
        }
        return marks;
    }

    /** By pool, entry and component. */
    List<Map<String, String>> rows() {
        return rows;
    }

    /** The penalties that stand, but for disqualifications, which stand with the marks. */
    List<Told> steps() {
        return steps;
    }

    /** Ids of the entries that have marks. */
    Set<String> marked() {
        return marked;
    }

    private void read(JsonNode pool) {
        if (!pool.path("status").asText().equals("DECODED")) {
            leftOut.accept("the marks of a pool that is " + pool.path("status").asText() + ": " + called(pool));
            return;
        }
        String path = POOLS + pool.path("id").asText();
        look.awaits(path + "/codes");
        Map<String, String> codes = new HashMap<>();
        api.list(Source.AUDITOR, path + "/codes")
                .forEach(code -> codes.put(
                        code.path("entryId").asText(), code.path("code").asText()));
        Map<String, List<JsonNode>> penalties = new HashMap<>();
        api.list(Source.AUDITOR, path + "/penalties").stream()
                .filter(penalty -> penalty.path("stands").asBoolean())
                .forEach(penalty -> penalties
                        .computeIfAbsent(penalty.path("code").asText(), code -> new ArrayList<>())
                        .add(penalty));
        List<JsonNode> roll = api.list(Source.AUDITOR, path + "/attendance");
        api.list(Source.AUDITOR, path + "/entries").stream()
                .filter(entry -> entry.path("standing").asText().equals("IN")
                        && codes.containsKey(entry.path("entryId").asText()))
                .sorted(Comparator.comparing(
                        entry -> facts.name(entry.path("entryId").asText())))
                .forEach(entry -> {
                    String id = entry.path("entryId").asText();
                    String code = codes.getOrDefault(id, "");
                    List<Map<String, String>> marks = marks(pool, id, keyed(path + "/sheets/" + code + "/versions"));
                    marks.forEach(mark -> mark.put("absent", missing(mark, entry, roll)));
                    if (disqualified(id, penalties.getOrDefault(code, List.of()))) {
                        marks.stream()
                                .filter(mark -> "PRESENT".equals(mark.get("status")))
                                .findFirst()
                                .ifPresent(mark -> mark.put("status", "DISQUALIFIED"));
                    }
                    rows.addAll(marks);
                    marked.add(id);
                });
    }

    /** The components of the version that counts: confirmed by a second person, or corrected since and approved. */
    private JsonNode keyed(String path) {
        Map<Integer, JsonNode> versions = new LinkedHashMap<>();
        int counts = 0;
        for (JsonNode version : api.list(Source.AUDITOR, path)) {
            versions.put(version.path("number").asInt(), version);
            boolean agreed = version.path("purpose").asText().equals("SECOND_ENTRY")
                    && version.path("agrees").asBoolean();
            if (agreed || version.path("purpose").asText().equals("APPROVAL")) {
                counts = version.path("about").asInt();
            }
        }
        JsonNode version = versions.get(counts);
        return version == null ? Api.JSON.createObjectNode() : version.path("components");
    }

    /** Who has no sheet that counts was absent from all of it. */
    private List<Map<String, String>> marks(JsonNode pool, String entry, JsonNode keyed) {
        String region = PersonCells.text(pool, "region");
        List<Map<String, String>> marks = new ArrayList<>();
        Set<String> components = new TreeSet<>(rulebook.scoring()
                .of(pool.path("skill").asText(), pool.path("stage").asText(), region.isEmpty() ? null : region)
                .weights()
                .components()
                .keySet());
        for (String component : components) {
            JsonNode mark = keyed.path(component);
            Map<String, String> row = new LinkedHashMap<>();
            row.put("stage", pool.path("stage").asText());
            row.put("region", region);
            row.put("entry", facts.name(entry));
            row.put("component", component);
            row.put("score", PersonCells.text(mark, "score"));
            row.put("minutes", PersonCells.text(mark, "minutes"));
            row.put("status", mark.path("status").asText("ABSENT"));
            marks.add(row);
        }
        return marks;
    }

    /** Of a team that took a component those who did not, by name. */
    private static String missing(Map<String, String> mark, JsonNode entry, List<JsonNode> roll) {
        if ("ABSENT".equals(mark.get("status"))) {
            return "";
        }
        List<String> names = new ArrayList<>();
        for (JsonNode person : entry.path("competitors")) {
            boolean absent = roll.stream()
                    .anyMatch(seen -> seen.path("entryId").equals(entry.path("entryId"))
                            && seen.path("personId").equals(person.path("personId"))
                            && seen.path("component").asText().equals(mark.get("component"))
                            && seen.path("status").asText().equals("ABSENT"));
            if (absent) {
                names.add(person.path("name").asText());
            }
        }
        return String.join(";", names);
    }

    private boolean disqualified(String entry, List<JsonNode> penalties) {
        boolean disqualified = false;
        for (JsonNode penalty : penalties) {
            boolean out = penalty.path("kind").asText().equals(DISQUALIFY);
            boolean told = penalty.path("origin").asText().equals("ELSEWHERE") && refusedByAuthority.contains(entry);
            disqualified |= out && !told;
            if (!out) {
                steps.add(step(facts.name(entry), penalty));
            }
        }
        return disqualified;
    }

    private Told step(String entry, JsonNode penalty) {
        ObjectNode keys = Told.newKeys().put("entry", entry);
        for (String field : List.of("kind", "component", "amount", "reason")) {
            String said = PersonCells.text(penalty, field);
            if (!said.isEmpty()) {
                keys.put(field, said);
            }
        }
        return Told.at(contest.time(penalty.path("at")), Told.Kind.PENALTY, entry, keys);
    }

    private static String called(JsonNode pool) {
        return String.join(
                " ",
                List.of(
                        pool.path("stage").asText(),
                        pool.path("region").asText(""),
                        pool.path("skill").asText(),
                        pool.path("division").asText()));
    }
}
