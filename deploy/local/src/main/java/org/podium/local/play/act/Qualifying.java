package org.podium.local.play.act;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.podium.local.play.client.Answer;
import org.podium.local.play.client.ApiRefused;
import org.podium.local.play.pack.Step;

/** The organiser of each region confirms who goes on, and decides where rank does not. */
final class Qualifying {
    private static final Set<String> PLACES = Set.of("QUALIFIED", "OPEN", "OFFERED");

    private final Production production;

    Qualifying(Production production) {
        this.production = production;
    }

    /** Everybody who has a place by rank. */
    void confirm(JsonNode pool) {
        confirm(pool, place -> place.path("state").asText().equals("QUALIFIED"));
    }

    /** Who of an open tie goes on, and successors that are confirmed. */
    String decide(Step.QualificationDecision step) {
        List<String> named = step.entries().stream().map(production::entryId).toList();
        for (JsonNode pool : pools(step)) {
            List<String> here = entries(standing(pool), place -> named.contains(id(place)));
            JsonNode standing = once(pool, here);
            List<String> open = entries(
                    standing,
                    place -> named.contains(id(place))
                            && place.path("state").asText().equals("OPEN"));
            if (!open.isEmpty()) {
                settle(step, pool, open);
            }
            if (!here.isEmpty()) {
                confirm(
                        pool,
                        place -> named.contains(id(place))
                                || place.path("state").asText().equals("QUALIFIED"));
            }
        }
        return "confirmed by the organiser of " + step.region();
    }

    private List<JsonNode> pools(Step.QualificationDecision step) {
        return production
                .api()
                .list(
                        Crew.organiser(step.region()),
                        "/scoring/v1/contests/" + production.contest() + "/pools?stage=" + step.stage() + "&region="
                                + step.region());
    }

    private JsonNode standing(JsonNode pool) {
        return production.api().get(organiser(pool), path(pool));
    }

    /** The pool once there is something to decide on these: a withdrawal that frees a place may be on its way. */
    private JsonNode once(JsonNode pool, List<String> here) {
        Predicate<JsonNode> waits = place -> here.contains(id(place))
                && (PLACES.contains(place.path("state").asText())
                        || place.path("confirmed").asBoolean());
        production.await(
                "the places of " + pool.path("region").asText() + " " + here,
                () -> entries(standing(pool), waits).containsAll(here),
                () -> standing(pool).path("entries").toString());
        return standing(pool);
    }

    private void settle(Step.QualificationDecision step, JsonNode pool, List<String> open) {
        ObjectNode body = body(open).put("reason", "赛区组织者比较实操各模块成绩后确定");
        send(pool, "/decisions", body, production.key("step", String.valueOf(step.number())), present -> open.stream()
                .allMatch(entry -> entries(
                                present, place -> place.path("state").asText().equals("QUALIFIED"))
                        .contains(entry)));
    }

    /** Of these, who is not confirmed yet. */
    private void confirm(JsonNode pool, Predicate<JsonNode> whom) {
        Predicate<JsonNode> confirmed = place -> place.path("confirmed").asBoolean();
        List<String> waiting = entries(standing(pool), whom.and(confirmed.negate()));
        if (!waiting.isEmpty()) {
            send(
                    pool,
                    "/confirmations",
                    body(waiting),
                    production.key("confirmations", pool.path("id").asText(), String.join(",", waiting)),
                    present -> entries(present, confirmed).containsAll(waiting));
            production
                    .progress()
                    .say(waiting.size() + " of " + pool.path("region").asText() + " "
                            + pool.path("division").asText() + " go on");
        }
    }

    private void send(JsonNode pool, String action, ObjectNode body, String key, Predicate<JsonNode> done) {
        Answer answer = production.api().transition(organiser(pool), path(pool), action, body, key, done);
        if (!answer.ok()) {
            throw new ApiRefused(action + " in pool " + pool.path("id").asText(), answer);
        }
    }

    private static ObjectNode body(List<String> entries) {
        ObjectNode body = Production.object();
        ArrayNode named = body.putArray("entries");
        entries.forEach(named::add);
        return body;
    }

    private static String path(JsonNode pool) {
        return PoolWork.POOLS + pool.path("id").asText() + "/qualification";
    }

    private static String organiser(JsonNode pool) {
        return Crew.organiser(pool.path("region").asText());
    }

    private static String id(JsonNode place) {
        return place.path("entryId").asText();
    }

    private static List<String> entries(JsonNode standing, Predicate<JsonNode> which) {
        return standing.path("entries")
                .valueStream()
                .filter(which)
                .map(Qualifying::id)
                .toList();
    }
}
