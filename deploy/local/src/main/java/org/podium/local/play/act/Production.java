package org.podium.local.play.act;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.podium.local.play.client.Answer;
import org.podium.local.play.client.Api;
import org.podium.local.play.client.ApiRefused;
import org.podium.local.play.client.Call;
import org.podium.local.play.client.UnitUsers;
import org.podium.local.play.pack.ContestPackage;
import org.podium.local.play.pack.Scene;
import org.podium.rulebook.Registration;
import org.podium.rulebook.Rulebook;

/** One performance of a package: the contest that was published, its clock, and which entry is which. */
public final class Production {
    private static final Duration LIMIT = Duration.ofSeconds(90);

    private final ContestPackage pack;
    private final Api api;
    private final Progress progress;
    private final Hands hands;
    private final String run = UUID.randomUUID().toString();
    private final Map<String, String> entryIds = new ConcurrentHashMap<>();
    private final Map<String, Refusal> notTaken = new ConcurrentHashMap<>();
    private String contest = "";
    private ZoneId zone = ZoneOffset.UTC;
    private @Nullable Instant now;
    private @Nullable Rulebook rulebook;

    Production(ContestPackage pack, Api api, Progress progress, Hands hands) {
        this.pack = pack;
        this.api = api;
        this.progress = progress;
        this.hands = hands;
    }

    public ContestPackage pack() {
        return pack;
    }

    public Api api() {
        return api;
    }

    public Progress progress() {
        return progress;
    }

    public Hands hands() {
        return hands;
    }

    public String contest() {
        return contest;
    }

    /** The scene that is played now. */
    void enter(Scene scene) {
        rulebook = scene.rulebook();
    }

    /** The rulebook of the scene. */
    Rulebook rulebook() {
        Rulebook standing = rulebook;
        if (standing == null) {
            throw new IllegalStateException("no scene of the contest is played yet");
        }
        return standing;
    }

    /** What units owe by the rulebook that stands now, by the kind of document that it asks for. */
    Optional<Registration.UnitDuty> duty(String document) {
        Rulebook standing = rulebook;
        return standing == null
                ? Optional.empty()
                : standing.registration().unitDuties().stream()
                        .filter(duty -> duty.document().equals(document))
                        .findFirst();
    }

    ZoneId zone() {
        return zone;
    }

    void published(String id, ZoneId zone) {
        contest = id;
        this.zone = zone;
    }

    /** By the package's name of the entry; only those of which a form was taken in. */
    public Map<String, String> entryIds() {
        return entryIds;
    }

    String entryId(String entry) {
        String id = entryIds.get(entry);
        if (id == null) {
            throw new IllegalArgumentException("entry " + entry + " was never taken in");
        }
        return id;
    }

    public Map<String, Refusal> notTaken() {
        return notTaken;
    }

    /** The user of the unit that sends the entry. */
    String unitUser(String entry) {
        return UnitUsers.nameOf(pack.entry(entry).unit());
    }

    /** The same for the same thing in this performance, another in the next. */
    String key(String... what) {
        String name = run + "/" + String.join("/", what);
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** Sets the clock unless it stands there or later already; others may learn of it later. */
    void clock(@Nullable OffsetDateTime at) {
        if (at != null) {
            clock(at.toInstant());
        }
    }

    void clock(Instant at) {
        Instant standing = now;
        if (standing != null && !at.isAfter(standing)) {
            return;
        }
        String path = "/registration/v1/contests/" + contest + "/clock";
        while (true) {
            Answer present = api.require(Call.get(Crew.OFFICE, path));
            String shown = present.body().path("now").asText();
            if (!shown.isEmpty() && !Instant.parse(shown).isBefore(at)) {
                break;
            }
            ObjectNode setting = Api.JSON.createObjectNode().put("now", at.toString());
            Call call = Call.put(Crew.OFFICE, path, setting).with("If-Match", present.etag());
            Answer answer = api.send(call);
            if (answer.ok()) {
                break;
            }
            if (answer.status() != 412) {
                throw new ApiRefused(call.toString(), answer);
            }
        }
        now = at;
    }

    @Nullable
    Instant now() {
        return now;
    }

    /** The day on the contest's clock. */
    LocalDate today() {
        Instant standing = now;
        if (standing == null) {
            throw new IllegalStateException("the clock of the contest is not set yet");
        }
        return standing.atZone(zone).toLocalDate();
    }

    /** Waits until every service has the rulebook and the clock that registration has. */
    void everybodyKnows() {
        JsonNode known = api.get(Crew.OFFICE, "/registration/v1/contests/" + contest);
        long clock = known.path("clockVersion").asLong();
        int rulebook = known.path("rulebookVersion").asInt();
        for (String service : new String[] {"/scoring", "/awards", "/notifications"}) {
            await(service + " to follow the contest", () -> {
                JsonNode its = api.get(Crew.OFFICE, service + "/v1/contests/" + contest);
                return its.path("clockVersion").asLong() >= clock
                        && its.path("rulebookVersion").asInt() >= rulebook;
            });
        }
    }

    void await(String what, BooleanSupplier reached) {
        await(what, reached, () -> "");
    }

    /** @param present what stands there instead, for the message when the time is up */
    void await(String what, BooleanSupplier reached, Supplier<String> present) {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        long pause = TimeUnit.MILLISECONDS.toNanos(25);
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "waited " + LIMIT.toSeconds() + " s for " + what + "; it shows " + present.get());
            }
            LockSupport.parkNanos(pause);
            pause = Math.min(pause * 3 / 2, TimeUnit.MILLISECONDS.toNanos(400));
        }
    }

    static ObjectNode object() {
        return Api.JSON.createObjectNode();
    }
}
