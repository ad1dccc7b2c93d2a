package org.podium.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.podium.system.Reaper.Death;

/** A play of a story in which services are killed, and then looked at: nothing of its outcome may differ. */
final class KilledPlay {
    private static final Duration LONGEST_PHASE = Duration.ofMinutes(5);
    private static final Duration STEP = Duration.ofMillis(15);
    private static final int LOOKS_UNTIL_NOTHING_COMES = 20;

    private final JsonNode undisturbed;
    private final RunningPlatform platform;
    private final Services services;
    private final WorkByPhase work;

    /** Of the story of Tianjin. */
    KilledPlay(RunningPlatform platform, JsonNode undisturbed) {
        this(platform, undisturbed, WorkByPhase.TIANJIN);
    }

    /** @param undisturbed the report of a play in which nobody was killed, on whichever platform */
    KilledPlay(RunningPlatform platform, JsonNode undisturbed, WorkByPhase work) {
        this.undisturbed = undisturbed;
        this.work = work;
        this.platform = platform;
        this.services = new Services(platform);
    }

    /** @param fates who dies in a phase, by its place in the story; every one of them is met, or this fails */
    List<Death> play(IntFunction<List<Fate>> fates) throws Exception {
        List<Death> deaths = new ArrayList<>();
        List<String> phases = new ArrayList<>();
        try (RunningPlay play = new RunningPlay(platform, work.contest());
                Reaper reaper = new Reaper(platform)) {
            int mailsBefore = mailsInTheBox();
            Optional<String> phase;
            while ((phase = play.nextPhase(LONGEST_PHASE)).isPresent()) {
                phases.add(phase.get());
                assertThat(work.phases())
                        .as("a new phase of the story; say which services work in it")
                        .startsWith(phases.toArray(String[]::new));
                int deathsBefore = deaths.size();
                for (Death death : inPhase(phase.get(), fates.apply(phases.size() - 1), play, reaper)) {
                    System.out.println(death);
                    deaths.add(death);
                }
                if (deaths.size() > deathsBefore + 1) {
                    // several start again at once, which may take longer than the play would wait for one of them
                    awaitThat(reaper::hasNobody);
                }
            }
            assertThat(play.exit()).as(play.output()).isZero();
            assertThat(phases).isEqualTo(work.phases());
            sameOutcome(play.report(), deaths, mailsInTheBox() - mailsBefore);
        }
        return deaths;
    }

    private List<Death> inPhase(String phase, List<Fate> fates, RunningPlay play, Reaper reaper) throws Exception {
        List<Death> deaths = new ArrayList<>();
        AtomicBoolean over = new AtomicBoolean();
        try (ExecutorService reapers = Executors.newVirtualThreadPerTaskExecutor()) {
            CountDownLatch watching = new CountDownLatch(fates.size());
            List<Future<Optional<Death>>> kills = fates.stream()
                    .map(fate -> reapers.submit(() -> reaper.kill(phase, fate, watching::countDown, over::get)))
                    .toList();
            assertThat(watching.await(LONGEST_PHASE.toSeconds(), TimeUnit.SECONDS))
                    .as("all reapers are there")
                    .isTrue();
            play.go();
            int quietLooks = 0;
            while (!kills.stream().allMatch(Future::isDone)) {
                LockSupport.parkNanos(STEP.toNanos());
                // the play does not begin the next phase before all work of this one is done
                boolean quiet = play.phaseIsOver()
                        && reaper.hasNobody()
                        && services.unfinished().isEmpty();
                quietLooks = quiet ? quietLooks + 1 : 0;
                over.set(quietLooks > LOOKS_UNTIL_NOTHING_COMES);
            }
            for (Future<Optional<Death>> kill : kills) {
                kill.get().ifPresent(deaths::add);
            }
        }
        assertThat(deaths).extracting(Death::fate).containsExactlyInAnyOrderElementsOf(fates);
        return deaths;
    }

    private static void awaitThat(BooleanSupplier back) {
        long deadline = System.nanoTime() + LONGEST_PHASE.toNanos();
        while (!back.getAsBoolean()) {
            assertThat(System.nanoTime()).as("they do not come back").isLessThan(deadline);
            LockSupport.parkNanos(STEP.toNanos());
        }
    }

    private void sameOutcome(JsonNode report, List<Death> deaths, int mailsArrived) {
        assertThat(report.required("outcomes")).isEqualTo(undisturbed.required("outcomes"));
        assertThat(pools(report)).isEqualTo(pools(undisturbed));
        assertThat(report.required("parked")).isEmpty();
        assertThat(refusals(report)).isEqualTo(refusals(undisturbed));
        for (String dealings : List.of("substitutions", "withdrawn", "decisions")) {
            assertThat(dealings(report, dealings)).as(dealings).isEqualTo(dealings(undisturbed, dealings));
        }
        assertThat(certificates(report))
                .hasSize(undisturbed.required("certificates").size())
                .containsExactlyInAnyOrderElementsOf(certificates(undisturbed));
        assertThat(services.unfinished()).isEmpty();

        JsonNode mails = report.required("mails");
        assertThat(mails.required("byTemplate")).isEqualTo(undisturbed.at("/mails/byTemplate"));
        assertThat(mails.required("lost").asInt()).isZero();
        assertThat(mails.required("failed").asInt()).isZero();
        assertThat(mails.required("total").asInt())
                .as("nothing came to the mailbox but these mails")
                .isEqualTo(mailsArrived);
        assertThat(mails.required("repeated").asInt())
                .as("the one mail that was on its way at a death, with its Message-ID")
                .isBetween((int) count(deaths, death -> death.hands().mailed()), (int)
                        count(deaths, death -> death.fate().service().equals("notification")));
    }

    /**
     * Who shares a rank stands in the order of the entries' ids, that is of the drafts, which come in beside each other; here by
     * name. What separated a place from the one before stays with the place.
     */
    private static JsonNode pools(JsonNode report) {
        JsonNode pools = report.required("pools").deepCopy();
        for (JsonNode pool : pools) {
            ArrayNode ranking = (ArrayNode) pool.required("ranking");
            List<JsonNode> separations = new ArrayList<>();
            ranking.forEach(place -> separations.add(((ObjectNode) place).remove("separation")));
            List<JsonNode> places = new ArrayList<>();
            ranking.forEach(places::add);
            places.sort(Comparator.<JsonNode>comparingInt(
                            place -> place.path("rank").asInt(Integer.MAX_VALUE))
                    .thenComparing(place -> place.required("entry").asText()));
            ranking.removeAll();
            for (int i = 0; i < places.size(); i++) {
                ranking.add(((ObjectNode) places.get(i)).set("separation", separations.get(i)));
            }
        }
        return pools;
    }

    /** Entry by entry who was refused or sent back and by which rule; the reference counts on from play to play. */
    private static List<String> refusals(JsonNode report) {
        return Stream.of("refused", "returned")
                .flatMap(list -> StreamSupport.stream(report.required(list).spliterator(), false)
                        .map(one -> list
                                + Stream.of("entry", "rule", "clause", "problem", "sentence")
                                        .map(field -> " " + one.path(field).asText())
                                        .collect(Collectors.joining())))
                .sorted()
                .toList();
    }

    /** What was asked for and decided, once each; the reference counts on from play to play. */
    private static List<String> dealings(JsonNode report, String list) {
        return StreamSupport.stream(report.required(list).spliterator(), false)
                .map(one -> ((ObjectNode) one.deepCopy()).without("reference").toString())
                .sorted()
                .toList();
    }

    /** Without the numbers, which count on from play to play. */
    private static List<String> certificates(JsonNode report) {
        return StreamSupport.stream(report.required("certificates").spliterator(), false)
                .map(one -> "%s %s %s"
                        .formatted(
                                one.required("kind").asText(),
                                one.required("detail").asText(),
                                one.at("/recipient/name").asText()))
                .toList();
    }

    private int mailsInTheBox() {
        return new Api(platform)
                .get(null, "/mailbox/api/health")
                .json()
                .required("received")
                .asInt();
    }

    private static long count(List<Death> deaths, Predicate<Death> which) {
        return deaths.stream().filter(which).count();
    }
}
