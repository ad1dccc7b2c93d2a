package org.podium.local.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.podium.local.play.client.Api;
import org.podium.local.play.client.Tokens;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.Text;
import org.podium.rulebook.reading.Rulebooks;

class EntryStoryTest {
    private static final Path TIANJIN = Path.of("..", "contests", "tianjin-2025", "rulebook.yaml");
    /** Nothing of it is asked for what is told here. */
    private static final String NOWHERE = "http://localhost:1";

    @Test
    void what_was_learned_of_a_competitor_at_one_moment_is_one_step() throws IOException {
        JsonNode entry = Api.JSON.readTree("""
                {"competitors": [{"personId": "1", "name": "刘致远", "titles": [], "learned": [
                  {"title": {"title": "海河工匠", "fact": "HELD", "year": 2022}, "reason": "核查", "at": "2025-11-12T01:00:00Z"},
                  {"title": {"title": "天津市技术能手", "fact": "HELD"}, "reason": "核查", "at": "2025-11-12T01:00:00Z"},
                  {"title": {"title": "全国技术能手", "fact": "ELIGIBLE_TO_APPLY"}, "reason": "公布", "at": "2025-11-13T01:00:00Z"}
                ]}]}""");

        List<String> leftOut = new ArrayList<>();
        List<Told> steps = EntryStory.of(handed(entry), List.of(), true, rulebook(), people(), leftOut::add);

        assertThat(steps)
                .extracting(step -> step.written().toString())
                .containsExactly(
                        "{\"step\":\"fact\",\"at\":\"2025-11-12T09:00:00+08:00\",\"entry\":\"AE23\",\"competitor\":\"刘致远\","
                                + "\"titles\":\"海河工匠:HELD:2022;天津市技术能手:HELD\"}",
                        "{\"step\":\"fact\",\"at\":\"2025-11-13T09:00:00+08:00\",\"entry\":\"AE23\",\"competitor\":\"刘致远\","
                                + "\"titles\":\"全国技术能手:ELIGIBLE_TO_APPLY\"}");
        assertThat(leftOut).isEmpty();
    }

    private static Handed handed(JsonNode entry) {
        ToldContest contest =
                new ToldContest("1", "tianjin", new Text("天津", "Tianjin"), true, ZoneId.of("Asia/Shanghai"), List.of());
        return new Handed("AE23", contest, entry, List.of(), List.of());
    }

    private static Rulebook rulebook() throws IOException {
        return Rulebooks.read(Files.readString(TIANJIN), "rulebook.yaml")
                .rulebook()
                .orElseThrow();
    }

    private static PersonCells people() throws IOException {
        HttpClient http = Api.client();
        return new PersonCells(new Disclosure(new Api(NOWHERE, new Tokens(NOWHERE, "podium", http), http)), rulebook());
    }
}
