package org.podium.local.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podium.local.Eventually;

class SupervisorTest {

    private static final Duration SOON = Duration.ofSeconds(15);

    @TempDir
    private Path directory = Path.of("");

    private @Nullable Supervisor running;

    @AfterEach
    void nothing_is_left_running() throws InterruptedException {
        if (running != null) {
            running.stop();
        }
        assertThat(new Ledger(data()).alive()).isEmpty();
    }

    @Test
    void a_part_that_dies_is_started_again_and_reported_with_its_last_lines() throws Exception {
        Supervisor supervisor = start(shell("eel", "echo slippery; exec sleep 600"));
        Eventually.holds(SOON, () -> supervisor.report(false).is("READY"));
        long first = line(supervisor, "eel").pid();

        ProcessHandle.of(first).orElseThrow().destroyForcibly();

        Eventually.holds(
                SOON,
                () -> line(supervisor, "eel").restarts() == 1
                        && supervisor.report(false).is("READY"));
        Report.Line again = line(supervisor, "eel");
        assertThat(again.pid()).isNotEqualTo(first);
        assertThat(again.death()).isEqualTo("ended with exit code 137");
        assertThat(again.lastLines()).contains("slippery");
        assertThat(Files.readString(data().log("supervisor"))).contains("eel | slippery");
        assertThat(Json.read(data().platformFile(), Platform.class).parts())
                .singleElement()
                .satisfies(part -> {
                    assertThat(part.pid()).isEqualTo(again.pid());
                    assertThat(part.restarts()).isEqualTo(1);
                });
    }

    @Test
    void a_part_waits_for_what_it_needs_and_stops_before_it() throws Exception {
        Path order = directory.resolve("order");
        String note = "trap 'echo %1$s-stops >> " + order + "; exit 0' TERM; echo %1$s-starts >> " + order
                + "; while :; do sleep 0.05; done";
        Supervisor supervisor = start(
                plan("house", List.of("ground"), 1, note.formatted("house")),
                plan("ground", List.of(), 2, note.formatted("ground")));
        Eventually.holds(
                SOON, () -> Files.exists(order) && Files.readAllLines(order).size() == 2);

        supervisor.stop();

        assertThat(Files.readAllLines(order))
                .containsExactly("ground-starts", "house-starts", "house-stops", "ground-stops");
    }

    @Test
    void a_part_that_never_starts_makes_the_platform_fail_and_names_its_log() throws Exception {
        Supervisor supervisor = start(new Plan(
                "stone",
                "stone",
                0,
                List.of(),
                1,
                "TERM",
                List.of("sh", "-c", "echo cannot swim; exit 7"),
                Map.of(),
                Plan.Step.NOTHING,
                () -> false));

        Eventually.holds(SOON, () -> supervisor.report(false).is("FAILED"));

        assertThat(supervisor.report(false).failure()).contains("stone").contains("stone.log");
        assertThat(line(supervisor, "stone").lastLines()).contains("cannot swim");
    }

    @Test
    void a_process_that_ignores_the_request_to_end_is_in_the_ledger_until_it_is_gone() throws Exception {
        Plan plan = shell("mule", "trap '' TERM; exec sleep 600");
        Process mule = new ProcessBuilder(plan.command()).start();
        new Ledger(data()).enter(plan, mule.toHandle());
        assertThat(new Ledger(data()).alive()).containsExactly("mule");

        boolean byItself = Signals.stop(mule.toHandle(), "TERM", Duration.ofMillis(200));

        assertThat(byItself).isFalse();
        assertThat(mule.isAlive()).isFalse();
    }

    @Test
    void what_a_killed_supervisor_left_is_stopped_by_the_next_one() throws Exception {
        Plan plan = shell("orphan", "exec sleep 600");
        Process orphan = new ProcessBuilder(plan.command()).start();
        new Ledger(data()).enter(plan, orphan.toHandle());

        assertThat(new Ledger(data()).stopLeftovers()).containsExactly("orphan");

        assertThat(orphan.isAlive()).isFalse();
        assertThat(new Ledger(data()).stopLeftovers()).isEmpty();
    }

    @Test
    void another_process_under_a_recycled_id_is_left_alone() throws Exception {
        Process stranger = new ProcessBuilder("sleep", "600").start();
        try {
            Json.write(
                    data().run().resolve("old.json"),
                    new Ledger.Line("old", stranger.pid(), Ledger.began(stranger.toHandle()) - 60_000, 1, "TERM"));

            assertThat(new Ledger(data()).stopLeftovers()).isEmpty();
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly().waitFor();
        }
    }

    @Test
    void the_commands_reach_the_supervisor_only_with_its_token() throws Exception {
        Supervisor supervisor = start(shell("one", "exec sleep 600"));
        try (Control control = new Control(supervisor, data())) {
            Control.Address address = Json.read(data().controlFile(), Control.Address.class);
            assertThat(control).isNotNull();
            assertThat(Files.getPosixFilePermissions(data().controlFile())).hasSize(2);
            assertThat(Plan.answers("http://127.0.0.1:" + address.port() + "/status")
                            .ask())
                    .isFalse();
        }
    }

    private DataDir data() {
        return new DataDir(directory);
    }

    private Supervisor start(Plan... plans) throws IOException {
        Settings settings = new Settings(
                directory.toString(),
                Ports.choose(new Ports.Wish(Map.of(), null, true), Map.of(), Map.of(), data()),
                Map.of(),
                false);
        Files.createDirectories(data().log());
        Supervisor supervisor = new Supervisor(data(), settings, List.of(plans), Clock.systemUTC());
        running = supervisor;
        supervisor.start();
        return supervisor;
    }

    private static Report.Line line(Supervisor supervisor, String name) throws InterruptedException {
        return supervisor.report(false).processes().stream()
                .filter(line -> line.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Plan shell(String name, String script) {
        return plan(name, List.of(), 1, script);
    }

    private static Plan plan(String name, List<String> after, int stopsAt, String script) {
        return new Plan(
                name,
                name,
                0,
                after,
                stopsAt,
                "TERM",
                List.of("sh", "-c", script),
                Map.of(),
                Plan.Step.NOTHING,
                () -> true);
    }
}
