package org.podium.local.play.act;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.podium.local.play.client.Answer;
import org.podium.local.play.client.ApiRefused;
import org.podium.local.play.pack.MarkRow;

/** The days of the final: attendance, draw, marks under blind codes by two people, freeze, decoding, results. */
final class Final {
    private static final String POOLS = "/scoring/v1/pools/";

    private final Production production;
    private final Storytelling story;
    private final Map<String, String> entryOfId = new HashMap<>();

    Final(Production production, Storytelling story) {
        this.production = production;
        this.story = story;
    }

    /** Who is approved and has no marks says before the start that they do not come. */
    void open() {
        production.progress().phase("draw");
        production.entryIds().forEach((entry, id) -> entryOfId.put(id, entry));
        for (JsonNode entry : approved()) {
            String name = entryOfId.getOrDefault(entry.path("id").asText(), "");
            if (!name.isEmpty() && production.pack().marksOf(name).isEmpty()) {
                production.progress().say("withdrawal " + name + " → " + story.withdraw(name));
            }
        }
        morningOf("starts");
        production.everybodyKnows();
        int expected = approved().size();
        production.await(
                expected + " finalists in the pools",
                () -> pools().stream()
                                .mapToInt(pool -> pool.path("entries").asInt())
                                .sum()
                        == expected,
                () -> pools().toString());
        production.hands().each(pools(), this::rollAndDraw);
        production.progress().say(expected + " finalists in " + pools().size() + " pools, drawn");
    }

    private List<JsonNode> approved() {
        return production
                .api()
                .list(Crew.OFFICE, "/registration/v1/contests/" + production.contest() + "/entries?status=APPROVED");
    }

    List<JsonNode> pools() {
        return production.api().list(Crew.OFFICE, "/scoring/v1/contests/" + production.contest() + "/pools");
    }

    private void morningOf(String which) {
        JsonNode dates = production
                .api()
                .get(Crew.OFFICE, "/registration/v1/contests/" + production.contest())
                .path("dates");
        String day = which.equals("starts")
                ? dates.path("starts").asText()
                : lastDay(dates.path("stages"), dates.path("starts").asText());
        if (!day.isEmpty()) {
            production.clock(at(day, which.equals("starts") ? LocalTime.of(8, 0) : LocalTime.of(18, 0)));
        }
    }

    private static String lastDay(JsonNode stages, String otherwise) {
        String last = otherwise;
        for (JsonNode stage : stages) {
            String ends = stage.path("ends").asText();
            last = ends.compareTo(last) > 0 ? ends : last;
        }
        return last;
    }

    static Instant at(String day, LocalTime time) {
        return LocalDate.parse(day)
                .atTime(time)
                .atZone(ZoneId.of("Asia/Shanghai"))
                .toInstant();
    }

    private void rollAndDraw(JsonNode pool) {
        String id = pool.path("id").asText();
        ObjectNode roll = Production.object();
        ArrayNode items = roll.putArray("items");
        for (JsonNode entry : production.api().list(Crew.SUPERVISOR, POOLS + id + "/entries")) {
            String entryId = entry.path("entryId").asText();
            for (MarkRow row : marks(entryId).values()) {
                items.addObject()
                        .put("entryId", entryId)
                        .put("component", row.component())
                        .put("status", row.absent() ? "ABSENT" : "PRESENT");
            }
        }
        if (items.isEmpty()) {
            return;
        }
        String attendance = POOLS + id + "/attendance";
        Answer taken = production.api().replace(Crew.SUPERVISOR, attendance, roll);
        if (!taken.ok()) {
            throw new ApiRefused(attendance, taken);
        }
        ObjectNode draw = Production.object()
                .put(
                        "seed",
                        "sample-" + pool.path("skill").asText() + "-"
                                + pool.path("division").asText())
                .put("witness", "监督仲裁委员会");
        production.api().created(Crew.SUPERVISOR, POOLS + id + "/draw", draw, production.key("draw", id));
    }

    private Map<String, MarkRow> marks(String entryId) {
        return production.pack().marksOf(entryOfId.getOrDefault(entryId, ""));
    }

    /** One keys the marks, another keys them again, and neither knows whose they are. */
    void mark() {
        production.progress().phase("mark");
        List<Sheet> sheets = new ArrayList<>();
        for (JsonNode pool : pools()) {
            String id = pool.path("id").asText();
            for (JsonNode code : production.api().list(Crew.SUPERVISOR, POOLS + id + "/codes")) {
                sheets.add(new Sheet(
                        id,
                        code.path("code").asText(),
                        marks(code.path("entryId").asText())));
            }
        }
        production.hands().each(sheets, this::key);
        production.progress().say(sheets.size() + " sheets keyed by one and confirmed by another");
    }

    private record Sheet(String pool, String code, Map<String, MarkRow> marks) {}

    private void key(Sheet sheet) {
        if (sheet.marks().values().stream().allMatch(MarkRow::absent)) {
            return;
        }
        ObjectNode body = Production.object();
        ObjectNode components = body.putObject("components");
        for (MarkRow row : sheet.marks().values()) {
            ObjectNode keyed = components.putObject(row.component()).put("status", row.absent() ? "ABSENT" : "PRESENT");
            if (!row.absent()) {
                keyed.put("score", row.score());
            }
            if (!row.minutes().isEmpty()) {
                keyed.put("minutes", Integer.parseInt(row.minutes()));
            }
        }
        String path = POOLS + sheet.pool() + "/sheets/" + sheet.code();
        Answer entered = production.api().replace(Crew.TABULATOR, path, body);
        if (!entered.ok() && entered.status() != 409) {
            throw new ApiRefused("sheet " + sheet.code(), entered);
        }
        Answer confirmed = production
                .api()
                .transition(
                        Crew.SECOND_TABULATOR,
                        path,
                        "/confirmation",
                        body,
                        production.key("confirm", sheet.pool(), sheet.code()),
                        present -> present.path("status").asText().equals("CONFIRMED"));
        if (!confirmed.ok()) {
            throw new ApiRefused("confirmation of sheet " + sheet.code(), confirmed);
        }
        if (sheet.marks().values().stream().anyMatch(MarkRow::disqualifies)) {
            ObjectNode penalty = Production.object()
                    .put("poolId", sheet.pool())
                    .put("code", sheet.code())
                    .put("kind", "DISQUALIFY")
                    .put("reason", "违反赛场纪律");
            production
                    .api()
                    .created(
                            Crew.CHIEF_JUDGE,
                            "/scoring/v1/penalties",
                            penalty,
                            production.key("disqualify", sheet.code()));
        }
    }

    void results() {
        production.progress().phase("results");
        morningOf("ends");
        List<JsonNode> pools = pools().stream()
                .filter(pool -> !pool.path("status").asText().equals("OPEN"))
                .toList();
        production.hands().each(pools, pool -> {
            String id = pool.path("id").asText();
            step(Crew.CHIEF_JUDGE, id, "/freeze", List.of("FROZEN", "DECODED"));
            step(Crew.SUPERVISOR, id, "/decoding", List.of("DECODED"));
            publish(id, "PROVISIONAL");
        });
        Instant now = production.now();
        if (now != null) {
            // queries on the scores are open for a day
            production.clock(now.plus(java.time.Duration.ofHours(25)));
            production.everybodyKnows();
        }
        production.hands().each(pools, pool -> publish(pool.path("id").asText(), "FINAL"));
        production.progress().say(pools.size() + " pools: provisional, then final results");
        production.await(
                "the final results to reach the awards",
                () -> awardPools().size() == pools.size()
                        && awardPools().stream()
                                .allMatch(
                                        pool -> pool.path("resultKind").asText().equals("FINAL")),
                () -> awardPools().toString());
    }

    private List<JsonNode> awardPools() {
        return production.api().list(Crew.OFFICE, "/awards/v1/contests/" + production.contest() + "/pools");
    }

    private void step(String user, String pool, String action, List<String> reached) {
        Answer answer = production
                .api()
                .transition(
                        user,
                        POOLS + pool,
                        action,
                        Production.object(),
                        production.key(action, pool),
                        present -> reached.contains(present.path("status").asText()));
        if (!answer.ok()) {
            throw new ApiRefused(action + " of pool " + pool, answer);
        }
    }

    private void publish(String pool, String kind) {
        production
                .api()
                .created(
                        Crew.CHIEF_JUDGE,
                        POOLS + pool + "/results",
                        Production.object().put("kind", kind),
                        production.key("results", pool, kind));
    }
}
