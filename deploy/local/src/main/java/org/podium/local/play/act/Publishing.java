package org.podium.local.play.act;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.podium.local.play.client.Answer;
import org.podium.local.play.client.ApiRefused;
import org.podium.local.play.client.Call;
import org.podium.local.play.client.Officials;
import org.podium.local.play.client.RealmUsers;
import org.podium.local.play.client.Tokens;
import org.podium.local.play.client.UnitUsers;
import org.podium.local.play.pack.ContestPackage;
import org.podium.local.play.pack.Step;
import org.podium.local.play.pack.Unit;

/** The office publishes the rehearsal and says who may do what; units describe themselves. */
final class Publishing {
    private final Production production;
    private final Tokens tokens;
    private final RealmUsers users;

    Publishing(Production production, Tokens tokens, RealmUsers users) {
        this.production = production;
        this.tokens = tokens;
        this.users = users;
    }

    void play() {
        production.progress().phase("publish");
        new UnitUsers(users).make(production.pack().units().values());
        List<Officials.Official> officials = production.pack().regions().stream()
                .flatMap(region -> Crew.of(region).stream())
                .toList();
        new Officials(users).make(officials);
        Call publish = new Call(
                        "POST",
                        "/registration/v1/contests?rehearsal=true",
                        Crew.OFFICE,
                        production.pack().rulebook().getBytes(StandardCharsets.UTF_8),
                        Map.of("Content-Type", "application/yaml"))
                .with("Idempotency-Key", production.key("publish"));
        JsonNode contest = production.api().require(publish).body();
        production.published(
                contest.path("id").asText(), ZoneId.of(contest.path("zone").asText()));
        beginning(contest).ifPresent(production::clock);
        members(officials);
        units();
        production.everybodyKnows();
        production
                .progress()
                .say("rehearsal of " + contest.path("name").path("zh").asText() + ", rulebook "
                        + contest.path("rulebookHash").asText());
    }

    /** Before anything of the story and before the first entry. */
    private Optional<Instant> beginning(JsonNode contest) {
        ContestPackage pack = production.pack();
        return Stream.concat(
                        Registering.opening(pack, contest).stream(),
                        pack.story().stream()
                                .map(Step::at)
                                .filter(Objects::nonNull)
                                .map(OffsetDateTime::toInstant))
                .min(Comparator.naturalOrder());
    }

    private void members(List<Officials.Official> officials) {
        Map<String, String> roles = new LinkedHashMap<>();
        roles.put(Crew.COMMITTEE, "committee");
        roles.put(Crew.AUTHORITY, "authority");
        roles.put(Crew.SUPERVISOR, "supervisor");
        roles.put(Crew.TABULATOR, "tabulator");
        roles.put(Crew.SECOND_TABULATOR, "tabulator");
        roles.put(Crew.CHIEF_JUDGE, "chief-judge");
        production.hands().each(roles.entrySet(), role -> grant(role.getKey(), role.getValue(), ""));
        production.hands().each(officials, one -> grant(one.name(), one.role(), one.region()));
    }

    private void grant(String user, String role, String region) {
        ObjectNode grant =
                Production.object().put("subject", tokens.subject(user)).put("role", role);
        if (!region.isEmpty()) {
            grant.put("region", region);
        }
        String path = "/registration/v1/contests/" + production.contest() + "/memberships";
        production.api().created(Crew.OFFICE, path, grant, production.key("member", user));
    }

    private void units() {
        production.hands().each(legalFirst(true), this::describe);
        production.hands().each(legalFirst(false), this::describe);
    }

    private List<Unit> legalFirst(boolean legal) {
        return production.pack().units().values().stream()
                .filter(unit -> unit.parent().isEmpty() == legal)
                .toList();
    }

    private void describe(Unit unit) {
        ObjectNode said = Production.object()
                .put("name", unit.name())
                .put("kind", unit.kind())
                .put("region", unit.region())
                .put("email", unit.email());
        if (!unit.parent().isEmpty()) {
            said.put("parent", unit.parent());
        }
        String path = "/registration/v1/units/" + unit.uscc();
        String user = UnitUsers.nameOf(unit.uscc());
        Answer answer = production.api().put(Call.put(user, path, said));
        if (!answer.ok()) {
            throw new ApiRefused("PUT " + path, answer);
        }
        if (!unit.parent().isEmpty() && !answer.body().path("parentConfirmed").asBoolean()) {
            confirm(path, answer.etag());
        }
    }

    /** The office knows who belongs to whom; until it says so, a unit that names a legal unit hands in nothing. */
    private void confirm(String unit, String etag) {
        String path = unit + "/parent-confirmation";
        Answer answer = production
                .api()
                .send(Call.post(Crew.OFFICE, path, Production.object()).with("If-Match", etag));
        if (!answer.ok()) {
            throw new ApiRefused("POST " + path, answer);
        }
    }
}
