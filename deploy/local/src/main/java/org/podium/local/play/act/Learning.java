package org.podium.local.play.act;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.podium.local.play.client.Answer;
import org.podium.local.play.client.ApiRefused;
import org.podium.local.play.pack.Step;

/** The office records titles that it learns of after an approval. */
final class Learning {
    private static final String ENTRIES = "/registration/v1/entries/";

    private final Production production;
    private final Mailing mailing;

    Learning(Production production, Mailing mailing) {
        this.production = production;
        this.mailing = mailing;
    }

    /**
     * Returns once the awards know of it: what is decided next rests on it.
     *
     * @throws IllegalStateException where nobody of that name stands in the entry
     */
    String play(Step.Fact step) {
        String entry = ENTRIES + production.entryId(step.entry());
        JsonNode person = person(step, production.api().get(Crew.OFFICE, entry));
        ObjectNode body = Production.object()
                .put("competitor", person.path("personId").asText())
                .put("reason", "报名后核查得知");
        body.set("titles", Forms.titles(step.titles()));
        Answer answer = production
                .api()
                .transition(
                        Crew.OFFICE,
                        entry,
                        "/facts",
                        body,
                        production.key("step", String.valueOf(step.number())),
                        present -> knows(person(step, present), body.path("titles")));
        if (!answer.ok()) {
            throw new ApiRefused("fact about " + step.entry(), answer);
        }
        mailing.takenIn();
        return answer.body().path("gravest").asText();
    }

    private static boolean knows(JsonNode person, JsonNode titles) {
        List<JsonNode> learned = new ArrayList<>();
        person.path("learned").forEach(one -> learned.add(one.path("title")));
        return titles.valueStream().allMatch(learned::contains);
    }

    private static JsonNode person(Step.Fact step, JsonNode entry) {
        JsonNode team = entry.path("competitors");
        for (JsonNode one : team) {
            boolean named = step.competitor().isEmpty()
                    ? team.size() == 1
                    : one.path("name").asText().equals(step.competitor());
            if (named) {
                return one;
            }
        }
        throw new IllegalStateException("step " + step.number() + " tells of '" + step.competitor()
                + "', but nobody of that name stands in " + step.entry());
    }
}
