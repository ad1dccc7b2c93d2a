package org.podium.local.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.podium.local.play.client.Answer;
import org.podium.local.play.client.Api;
import org.podium.local.play.client.ApiRefused;
import org.podium.local.play.client.Call;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.Text;
import org.podium.rulebook.reading.Rulebooks;

/** The contest that is exported, with every version of its rulebook. */
record ToldContest(String id, String slug, Text name, boolean rehearsal, ZoneId zone, List<Version> versions) {
    private static final String CONTESTS = "/registration/v1/contests";
    private static final int NOT_FOUND = 404;

    /** @param source as it came in; of the first version the YAML; @param at on the contest's own clock */
    record Version(int number, String source, JsonNode canonical, String hash, String reason, OffsetDateTime at) {}

    /**
     * @param called id, slug, or the slug of a notice that rehearsals are called after
     * @throws ExportRefused where there is none that the office may see
     */
    static ToldContest find(Api api, String called) {
        String name = URLEncoder.encode(called, StandardCharsets.UTF_8);
        Answer answer = api.send(Call.get(Source.OFFICE, CONTESTS + "/" + name));
        if (answer.ok()) {
            return of(api, answer.body());
        }
        if (answer.status() != NOT_FOUND) {
            throw new ApiRefused("contest " + called, answer);
        }
        List<JsonNode> all = api.list(Source.OFFICE, CONTESTS);
        return all.stream()
                .filter(known -> known.path("slug").asText().startsWith(called + "-rehearsal-"))
                // ids are made in the order of time
                .max((one, other) ->
                        one.path("id").asText().compareTo(other.path("id").asText()))
                .map(found -> of(api, found))
                .orElseThrow(() -> new ExportRefused("the office knows no contest \"" + called + "\"; it knows "
                        + (all.isEmpty()
                                ? "none"
                                : String.join(
                                        ", ",
                                        all.stream()
                                                .map(known -> known.path("slug").asText())
                                                .toList()))));
    }

    private static ToldContest of(Api api, JsonNode contest) {
        String id = contest.path("id").asText();
        ZoneId zone = ZoneId.of(contest.path("zone").asText());
        List<Version> versions = new ArrayList<>();
        for (int number = 1; number <= contest.path("rulebookVersion").asInt(); number++) {
            JsonNode version = api.get(Source.OFFICE, CONTESTS + "/" + id + "/rulebook?version=" + number);
            versions.add(new Version(
                    number,
                    version.path("source").asText(),
                    version.path("rulebook"),
                    version.path("hash").asText(),
                    version.path("reason").asText(""),
                    time(zone, version.path("contestTime"))));
        }
        return new ToldContest(
                id,
                contest.path("slug").asText(),
                new Text(
                        contest.path("name").path("zh").asText(),
                        contest.path("name").path("en").asText()),
                contest.path("rehearsal").asBoolean(),
                zone,
                versions);
    }

    private static OffsetDateTime time(ZoneId zone, JsonNode instant) {
        return Instant.parse(instant.asText()).atZone(zone).toOffsetDateTime();
    }

    OffsetDateTime time(JsonNode instant) {
        return time(zone, instant);
    }

    /** The rules that stand now. */
    Rulebook rulebook() {
        return Rulebooks.fromCanonicalJson(versions.getLast().canonical().toString());
    }
}
