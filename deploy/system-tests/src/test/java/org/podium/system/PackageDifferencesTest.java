package org.podium.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A package that says something else than what comes out is named where it does, with exit code 1. */
@ExtendWith(PlayedStory.Once.class)
@BesideAPlay
class PackageDifferencesTest {
    private static final Duration VERIFY_LIMIT = Duration.ofMinutes(1);

    @TempDir
    Path folder;

    private final PlayedStory story;

    PackageDifferencesTest(PlayedStory story) {
        this.story = story;
    }

    @Test
    void the_package_as_it_is_recomputes_to_what_it_expects() {
        Cli.Run run = verify(PlayedStory.PACKAGE);
        assertThat(run.exit()).as(run.output()).isZero();
    }

    @Test
    void verify_names_the_changed_mark_what_came_of_it_and_nothing_else() throws IOException {
        Cli.Run run = verify(ChangedPackage.copy(
                PlayedStory.PACKAGE, folder, "marks.csv", "AE19,PRACTICAL,92.00", "AE19,PRACTICAL,91.00"));
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.output().lines().filter(line -> !line.endsWith(": 3 differences")))
                .containsExactly(
                        "expected/ranking.csv: FINAL AI_TRAINER EMPLOYEE AE08: rank expected 5, is 4",
                        "expected/ranking.csv: FINAL AI_TRAINER EMPLOYEE AE19: rank expected 4, is 5;"
                                + " total expected 89.60, is 88.80",
                        "changed mark: FINAL AE19 PRACTICAL: score expected 92.00, is 91.00");
    }

    @Test
    void one_wrong_rank_fails_the_play_and_is_named_and_nothing_else_is() {
        assertThat(story.run().exit()).as(story.run().output()).isEqualTo(1);
        assertThat(story.run().output()).contains("AE23", "rank expected 7, is 6");
        assertThat(story.report().at("/expected/differences")).hasSize(1);
    }

    private Cli.Run verify(Path contest) {
        return story.platform().cli().run(VERIFY_LIMIT, "verify", contest.toString());
    }
}
