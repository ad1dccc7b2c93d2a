package org.podium.local.play.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.podium.local.play.act.Verdicts;
import org.podium.local.play.client.Api;

/** The play of one package as JSON: facts read back, what differs from {@code expected/}, and where to look. */
public final class Report {
    /** Verdicts that need nobody's judgement. */
    private static final Set<String> SETTLED = Set.of("FAIL", "NEEDS_EVIDENCE");

    private final ObjectNode json = Api.JSON.createObjectNode();

    public Report(String packageName, JsonNode contest) {
        json.put("package", packageName);
        ObjectNode of = json.putObject("contest");
        for (String field :
                List.of("id", "slug", "name", "zone", "rehearsal", "rulebookVersion", "rulebookHash", "clock")) {
            if (contest.has(field)) {
                of.set(field, contest.get(field));
            }
        }
    }

    /** Of a play that ended before anything could be read back. @param contest its id; empty where none was published */
    public Report(String packageName, String contest) {
        json.put("package", packageName);
        if (!contest.isEmpty()) {
            json.putObject("contest").put("id", contest);
        }
    }

    public ObjectNode json() {
        return json;
    }

    /** @param phase in which the play ended; @param what was said of it */
    public void failure(String phase, String what) {
        json.putObject("failure").put("phase", phase).put("message", what);
    }

    public void facts(Facts facts) {
        ObjectNode outcomes = json.putObject("outcomes");
        for (List<String> row : new Rows(facts).rows("outcomes")) {
            outcomes.put(row.get(1), outcomes.path(row.get(1)).asInt() + 1);
        }
        json.set("refused", refused(facts));
        json.set("returned", withStatus(facts, "RETURNED"));
        ArrayNode pools = json.putArray("pools");
        facts.pools().forEach(pool -> pools.add(pool(facts, pool)));
    }

    public void dealings(Dealings dealings) {
        json.set("substitutions", dealings.substitutions());
        json.set("withdrawn", dealings.withdrawn());
        json.set("appeals", dealings.appeals());
        json.set("decisions", dealings.decisions());
    }

    private static ArrayNode refused(Facts facts) {
        ArrayNode refused = Api.JSON.createArrayNode();
        facts.notTaken().forEach((entry, refusal) -> refused.addObject()
                .put("entry", entry)
                .put("rule", refusal.rule())
                .put("clause", refusal.clause().isEmpty() ? facts.clause(refusal.rule()) : refusal.clause())
                .put("problem", refusal.problem())
                .put("sentence", refusal.sentence()));
        refused.addAll(withStatus(facts, "REFUSED"));
        return refused;
    }

    /** With what the decision rests on: the gravest of what is open, or the rule that the office named. */
    private static ArrayNode withStatus(Facts facts, String status) {
        ArrayNode list = Api.JSON.createArrayNode();
        facts.entries().forEach((name, entry) -> {
            if (entry.path("status").asText().equals(status)) {
                ObjectNode one = list.addObject()
                        .put("entry", name)
                        .put("reference", entry.path("reference").asText());
                ArrayNode findings = one.putArray("findings");
                List<JsonNode> open = Verdicts.open(facts.findings().getOrDefault(name, List.of()));
                open.forEach(finding -> findings.add(Api.JSON
                        .createObjectNode()
                        .put("rule", finding.path("rule").asText())
                        .put("clause", finding.path("clause").asText())
                        .set("sentence", finding.path("sentence"))));
                JsonNode cited = Dealings.cited(entry, open);
                one.put("rule", cited.path("rule").asText());
                one.put("clause", cited.path("clause").asText());
                one.put("sentence", sentence(cited, entry));
            }
        });
        return list;
    }

    /** What no rule settles a person decided, and the reason stands for it. */
    private static String sentence(JsonNode cited, JsonNode entry) {
        return SETTLED.contains(cited.path("verdict").asText())
                ? cited.path("sentence").path("zh").asText()
                : entry.path("reason").asText();
    }

    private static ObjectNode pool(Facts facts, PoolFacts of) {
        ObjectNode pool = Api.JSON.createObjectNode();
        List<String> row = Rows.pool(of);
        List<String> columns =
                List.of("stage", "region", "skill", "division", "entries", "competed", "units", "outcome", "blockers");
        for (int i = 0; i < row.size(); i++) {
            pool.put(columns.get(i), row.get(i));
        }
        pool.put("resultVersion", of.result().path("version").asInt());
        pool.put("resultKind", of.result().path("kind").asText());
        pool.set("sentence", of.awarding().path("sentence"));
        ArrayNode ranking = pool.putArray("ranking");
        for (JsonNode ranked : of.rows()) {
            ObjectNode one = ranking.addObject()
                    .put("entry", facts.name(ranked.path("entryId").asText()));
            for (String field : List.of(
                    "rank",
                    "status",
                    "total",
                    "components",
                    "minutes",
                    "shared",
                    "unitName",
                    "competitors",
                    "separation")) {
                if (ranked.hasNonNull(field)) {
                    one.set(field, ranked.get(field));
                }
            }
        }
        ArrayNode awards = pool.putArray("awards");
        for (JsonNode award : of.awards()) {
            ObjectNode one = awards.addObject().put("recipient", facts.recipient(award));
            for (String field :
                    List.of("kind", "detail", "status", "rule", "clause", "sentence", "arithmetic", "notes")) {
                if (award.hasNonNull(field)) {
                    one.set(field, award.get(field));
                }
            }
        }
        return pool;
    }

    public void differences(List<Comparison.Difference> differences, Iterable<String> files) {
        ObjectNode expected = json.putObject("expected");
        files.forEach(expected.putArray("files")::add);
        ArrayNode list = expected.putArray("differences");
        for (Comparison.Difference difference : differences) {
            ObjectNode one = list.addObject()
                    .put("file", difference.file())
                    .put("about", difference.about())
                    .put("says", difference.toString());
            one.set("expected", Api.JSON.valueToTree(difference.expected()));
            one.set("actual", Api.JSON.valueToTree(difference.actual()));
        }
    }

    /** @param folder that holds the files */
    public void certificates(List<JsonNode> certificates, Path folder, List<Path> files) {
        Map<String, Path> byName = new LinkedHashMap<>();
        files.forEach(file -> byName.put(String.valueOf(file.getFileName()), file));
        if (!files.isEmpty()) {
            json.put("certificateFolder", folder.toString());
        }
        ArrayNode list = json.putArray("certificates");
        for (JsonNode certificate : certificates) {
            ObjectNode one = list.addObject();
            for (String field :
                    List.of("number", "verifyCode", "verificationPage", "kind", "detail", "recipient", "rehearsal")) {
                if (certificate.hasNonNull(field)) {
                    one.set(field, certificate.get(field));
                }
            }
            String name =
                    certificate.path("number").asText().replaceAll("[^\\p{IsAlphabetic}\\p{IsDigit}-]", "_") + ".pdf";
            Path file = byName.get(name);
            if (file != null) {
                one.put("file", file.toString());
            }
        }
    }

    /** Events that a service could not handle while the contest was played. */
    public void parked(List<JsonNode> events) {
        ArrayNode list = json.putArray("parked");
        events.forEach(list::add);
    }

    public void mails(Mails mails) {
        json.set("mails", Api.JSON.valueToTree(mails));
    }

    public void phases(Map<String, Double> seconds) {
        ArrayNode phases = json.putArray("phases");
        seconds.forEach((name, took) -> phases.addObject().put("name", name).put("seconds", took));
        json.put(
                "seconds",
                Math.round(seconds.values().stream()
                                        .mapToDouble(Double::doubleValue)
                                        .sum()
                                * 10)
                        / 10.0);
    }

    public void look(Map<String, String> places) {
        json.set("look", Api.JSON.valueToTree(places));
    }
}
