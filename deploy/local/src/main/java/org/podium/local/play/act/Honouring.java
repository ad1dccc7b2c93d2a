package org.podium.local.play.act;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.podium.local.play.client.Answer;
import org.podium.local.play.client.ApiRefused;
import org.podium.local.play.pack.Step;
import org.podium.rulebook.award.VerificationResult;

/** What people decide about awards: ties, titles that an authority verifies, awards by nomination. */
final class Honouring {
    private static final String AWARDS = "/awards/v1/awards/";

    private final Production production;

    Honouring(Production production) {
        this.production = production;
    }

    /** The committee decides the tie that blocks the pool of these entries. */
    String settle(Step.TieDecision step) {
        String first = production.entryId(step.entries().getFirst());
        String pool = "";
        Set<String> rules = new HashSet<>();
        for (JsonNode known : pools()) {
            for (JsonNode tie : known.path("blockers")) {
                boolean about = tie.path("entries").toString().contains(first)
                        && tie.path("cut").asInt() == step.cut();
                if (about) {
                    pool = known.path("id").asText();
                    rules.add(tie.path("rule").asText());
                }
            }
        }
        if (rules.isEmpty()) {
            throw new IllegalStateException("step " + step.number() + " decides a tie at place " + step.cut()
                    + ", but no pool waits for one of " + step.entries());
        }
        ObjectNode body = Production.object()
                .put("cut", step.cut())
                .put("decision", step.decision())
                .put("reason", step.reason());
        if (rules.size() == 1) {
            // a title and the promotion that hangs on it share their places: then no rule is named, and all are meant
            body.put("rule", rules.iterator().next());
        }
        ArrayNode entries = body.putArray("entries");
        step.entries().forEach(entry -> entries.add(production.entryId(entry)));
        if (step.decision().equals("ORDER")) {
            body.set("order", entries.deepCopy());
        }
        production.api().created(Crew.COMMITTEE, "/awards/v1/pools/" + pool + "/award-decisions", body, key(step));
        return step.decision();
    }

    private List<JsonNode> pools() {
        return production.api().list(Crew.COMMITTEE, "/awards/v1/contests/" + production.contest() + "/pools");
    }

    /**
     * The committee nominates, the authority answers, for each of the team; who is found ineligible loses the rank with the
     * team, so that the titles of the others are gone, and others move up.
     */
    String verify(Step.Verification step) {
        List<String> awards = titles(step);
        boolean outOfIt = step.because().equals(VerificationResult.NOT_ELIGIBLE_TO_COMPETE);
        int before = resultOf(awards.getFirst());
        for (String award : outOfIt ? awards.subList(0, 1) : awards) {
            verify(award, step);
        }
        if (outOfIt) {
            String pool = production
                    .api()
                    .get(Crew.OFFICE, AWARDS + awards.getFirst())
                    .path("poolId")
                    .asText();
            production.await("the corrected result to reach the awards", () -> pools().stream()
                    .anyMatch(known -> known.path("id").asText().equals(pool)
                            && known.path("resultVersion").asInt() > before));
        }
        return step.because().isEmpty() ? step.result() : step.result() + ": " + step.because();
    }

    private void verify(String award, Step.Verification step) {
        move(
                Crew.COMMITTEE,
                award,
                "/nomination",
                Production.object(),
                step,
                List.of("NOMINATED", "VERIFIED", "REFUSED"));
        ObjectNode answer = Production.object().put("result", step.result());
        if (!step.because().isEmpty()) {
            answer.put("because", step.because());
        }
        move(Crew.AUTHORITY, award, "/verification", answer, step, List.of("VERIFIED", "REFUSED"));
    }

    private int resultOf(String award) {
        return production
                .api()
                .get(Crew.OFFICE, AWARDS + award)
                .path("resultVersion")
                .asInt();
    }

    /** One for each of the team. */
    private List<String> titles(Step.Verification step) {
        String entry = production.entryId(step.entry());
        List<String> titles = production
                .api()
                .list(Crew.OFFICE, "/awards/v1/contests/" + production.contest() + "/awards?kind=TITLE&entry=" + entry)
                .stream()
                .filter(award -> award.path("detail").asText().equals(step.title()))
                .filter(award -> List.of("PROPOSED", "NOMINATED")
                        .contains(award.path("status").asText()))
                .map(award -> award.path("id").asText())
                .toList();
        if (titles.isEmpty()) {
            throw new IllegalStateException("step " + step.number() + " verifies " + step.title() + " of "
                    + step.entry() + ", but nobody proposes it");
        }
        return titles;
    }

    private void move(
            String user, String award, String action, ObjectNode body, Step.Verification step, List<String> reached) {
        Answer answer = production
                .api()
                .transition(
                        user,
                        AWARDS + award,
                        action,
                        body,
                        production.key("step", String.valueOf(step.number()), award, action),
                        present -> reached.contains(present.path("status").asText()));
        if (!answer.ok()) {
            throw new ApiRefused(action + " for " + step.title() + " of " + step.entry(), answer);
        }
    }

    /** The office nominates, the committee approves; who is no candidate is refused by the rule, and the play says so. */
    String nominate(Step.Nomination step) {
        ObjectNode body = Production.object()
                .put("award", step.award())
                .put("unit", step.recipient())
                .put("reason", step.reason());
        Answer nominated = production
                .api()
                .create(Crew.OFFICE, "/awards/v1/contests/" + production.contest() + "/nominations", body, key(step));
        if (nominated.status() == 422 && nominated.problem().equals("no-candidate")) {
            Refusal refusal = Refusal.of(nominated);
            return "REFUSED by " + refusal.rule() + ": " + refusal.sentence();
        }
        if (!nominated.ok()) {
            throw new ApiRefused("nomination for " + step.award(), nominated);
        }
        Answer approved = production
                .api()
                .transition(
                        Crew.COMMITTEE,
                        "/awards/v1/nominations/" + nominated.body().path("id").asText(),
                        "/decision",
                        Production.object().put("decision", "APPROVE").put("reason", step.reason()),
                        key(step) + "-decision",
                        present -> present.path("status").asText().equals("APPROVED"));
        if (!approved.ok()) {
            throw new ApiRefused("decision on the nomination for " + step.award(), approved);
        }
        return approved.body().path("status").asText();
    }

    private String key(Step step) {
        return production.key("step", String.valueOf(step.number()));
    }
}
