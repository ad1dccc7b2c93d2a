package org.podium.system;

import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Contests of other kinds than those of the two notices, invented for these tests; docs/decisions/0010 says what they
 * showed.
 */
final class OtherNotices {
    /** Medals by number in four divisions, and a public notice of three working days. */
    static final Path MEDALS = of("medals-2026");

    /** Percentages of one component, a minimum over a skill, and nothing that a rulebook may leave out. */
    static final Path HONOURS = of("honours-2026");

    private OtherNotices() {}

    static Stream<Path> packages() {
        return Stream.of(MEDALS, of("teams-2026"), HONOURS);
    }

    private static Path of(String name) {
        return Cli.ROOT.resolve("deploy/system-tests/src/test/contests").resolve(name);
    }
}
