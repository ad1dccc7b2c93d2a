package org.podium.scoring;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.rulebook.Rulebook;

/** What registration tells of the entries of a sample contest, each as it stands. */
final class ToldEntries {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final UUID contest;
    private final Rulebook rulebook;
    private final Map<UUID, ObjectNode> stated = new HashMap<>();

    ToldEntries(UUID contest, Rulebook rulebook) {
        this.contest = contest;
        this.rulebook = rulebook;
    }

    ObjectNode of(UUID entry) {
        return Objects.requireNonNull(stated.get(entry));
    }

    /** Of the sample skill and division, from a unit of its own. @param names of its competitors, one at least */
    ObjectNode state(UUID entry, @Nullable String region, String... names) {
        ObjectNode data = JSON.createObjectNode();
        data.put("entryId", entry.toString());
        data.put("contestId", contest.toString());
        data.put("rulebookVersion", 1);
        data.put("reference", "TJ-" + entry.toString().substring(0, 8));
        data.put("stage", rulebook.contest().stages().getFirst().name());
        data.put("region", region);
        data.put("skill", SampleContest.SKILL);
        data.put("division", SampleContest.DIVISION);
        data.putObject("unit")
                .put("uscc", SampleContest.unitOf(entry))
                .put("legalUscc", SampleContest.unitOf(entry))
                .put("name", names[0] + "的单位");
        ArrayNode competitors = data.putArray("competitors");
        for (String name : names) {
            competitors
                    .addObject()
                    .put("personId", SampleContest.person(name).toString())
                    .put("name", name);
        }
        stated.put(entry, data);
        return data;
    }
}
