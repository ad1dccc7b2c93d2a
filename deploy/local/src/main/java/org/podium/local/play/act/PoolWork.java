package org.podium.local.play.act;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.podium.local.play.client.Answer;
import org.podium.local.play.client.ApiRefused;
import org.podium.local.play.pack.MarkRow;

/** What is done in a pool: attendance and draw, marks under blind codes by two people, freeze, decoding, results. */
final class PoolWork {
    static final String POOLS = "/scoring/v1/pools/";

    private final Production production;

    PoolWork(Production production) {
        this.production = production;
    }

    /** @param names of the package, by id of the entry */
    void draw(JsonNode pool, Map<String, String> names) {
        String id = pool.path("id").asText();
        ObjectNode roll = Production.object();
        ArrayNode items = roll.putArray("items");
        for (JsonNode entry : production.api().list(Crew.SUPERVISOR, POOLS + id + "/entries")) {
            for (MarkRow row : marks(pool, entry.path("entryId").asText(), names)) {
                seen(items, entry, row);
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
        String region = pool.path("region").asText();
        ObjectNode draw = Production.object()
                .put(
                        "seed",
                        "sample-" + (region.isEmpty() ? "" : region + "-")
                                + pool.path("skill").asText() + "-"
                                + pool.path("division").asText())
                .put("witness", "监督仲裁委员会");
        production.api().created(Crew.SUPERVISOR, POOLS + id + "/draw", draw, production.key("draw", id));
    }

    /** The whole team came or not, but for those whom the row names. */
    private static void seen(ArrayNode items, JsonNode entry, MarkRow row) {
        String id = entry.path("entryId").asText();
        items.addObject()
                .put("entryId", id)
                .put("component", row.component())
                .put("status", row.absent() ? "ABSENT" : "PRESENT");
        for (JsonNode person : entry.path("competitors")) {
            if (row.missing().contains(person.path("name").asText())) {
                items.addObject()
                        .put("entryId", id)
                        .put("personId", person.path("personId").asText())
                        .put("component", row.component())
                        .put("status", "ABSENT");
            }
        }
    }

    private Collection<MarkRow> marks(JsonNode pool, String entryId, Map<String, String> names) {
        return production
                .pack()
                .marksOf(pool.path("stage").asText(), names.getOrDefault(entryId, ""))
                .values();
    }

    private record Sheet(JsonNode pool, String code, Collection<MarkRow> marks) {}

    /** One keys the marks, another keys them again, and neither knows whose they are. @return how many sheets */
    int mark(List<JsonNode> pools, Map<String, String> names) {
        List<Sheet> sheets = new ArrayList<>();
        for (JsonNode pool : pools) {
            String codes = POOLS + pool.path("id").asText() + "/codes";
            for (JsonNode code : production.api().list(Crew.SUPERVISOR, codes)) {
                sheets.add(new Sheet(
                        pool,
                        code.path("code").asText(),
                        marks(pool, code.path("entryId").asText(), names)));
            }
        }
        production.hands().each(sheets, this::key);
        return sheets.size();
    }

    private void key(Sheet sheet) {
        if (sheet.marks().stream().allMatch(MarkRow::absent)) {
            return;
        }
        ObjectNode body = Production.object();
        ObjectNode components = body.putObject("components");
        for (MarkRow row : sheet.marks()) {
            ObjectNode keyed = components.putObject(row.component()).put("status", row.absent() ? "ABSENT" : "PRESENT");
            if (!row.absent()) {
                keyed.put("score", row.score());
            }
            if (!row.minutes().isEmpty()) {
                keyed.put("minutes", Integer.parseInt(row.minutes()));
            }
        }
        String pool = sheet.pool().path("id").asText();
        String path = POOLS + pool + "/sheets/" + sheet.code();
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
                        production.key("confirm", pool, sheet.code()),
                        present -> present.path("status").asText().equals("CONFIRMED"));
        if (!confirmed.ok()) {
            throw new ApiRefused("confirmation of sheet " + sheet.code(), confirmed);
        }
        if (sheet.marks().stream().anyMatch(MarkRow::disqualifies)) {
            ObjectNode penalty = Production.object()
                    .put("poolId", pool)
                    .put("code", sheet.code())
                    .put("kind", "DISQUALIFY")
                    .put("reason", "违反赛场纪律");
            production
                    .api()
                    .created(
                            chiefJudge(sheet.pool()),
                            "/scoring/v1/penalties",
                            penalty,
                            production.key("disqualify", pool, sheet.code()));
        }
    }

    private static String chiefJudge(JsonNode pool) {
        return Crew.chiefJudge(pool.path("region").asText());
    }

    /** Freezes the marks, decodes them and shows the provisional result. */
    void close(JsonNode pool) {
        step(chiefJudge(pool), pool, "/freeze", List.of("FROZEN", "DECODED"));
        step(Crew.SUPERVISOR, pool, "/decoding", List.of("DECODED"));
        publish(pool, "PROVISIONAL");
    }

    private void step(String user, JsonNode pool, String action, List<String> reached) {
        String id = pool.path("id").asText();
        Answer answer = production
                .api()
                .transition(
                        user,
                        POOLS + id,
                        action,
                        Production.object(),
                        production.key(action, id),
                        present -> reached.contains(present.path("status").asText()));
        if (!answer.ok()) {
            throw new ApiRefused(action + " of pool " + id, answer);
        }
    }

    void publish(JsonNode pool, String kind) {
        String id = pool.path("id").asText();
        production
                .api()
                .created(
                        chiefJudge(pool),
                        POOLS + id + "/results",
                        Production.object().put("kind", kind),
                        production.key("results", id, kind));
    }
}
