package org.podium.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A stranger finds every id that may be cited in {@code docs/clauses.md}. */
class ClausesTest {
    private static final Path CLAUSES = Path.of("..", "..", "docs", "clauses.md");
    private static final Path CONTEST = Path.of("..", "contests", "tianjin-2025");
    private static final Pattern CITED = Pattern.compile("\\b((?:S2|A)-\\d\\d(?:/[A-Z_]+)?)\\b");

    @Test
    void every_id_of_the_rulebook_and_the_package_is_explained() throws IOException {
        Set<String> explained = explained();
        for (String file : new String[] {"rulebook.yaml", "WORKING.md", "NOTICE.md", "expected/findings.csv"}) {
            assertThat(explained).as(file).containsAll(cited(Files.readString(CONTEST.resolve(file))));
        }
    }

    @Test
    void every_row_has_four_cells_and_both_languages() throws IOException {
        for (String line : Files.readAllLines(CLAUSES)) {
            if (line.startsWith("| ") && !line.startsWith("| ---")) {
                String[] cells = line.substring(1, line.length() - 1).split("\\|", -1);
                assertThat(cells).as(line).hasSize(4).allSatisfy(cell -> assertThat(cell)
                        .isNotBlank());
            }
        }
    }

    private static Set<String> explained() throws IOException {
        Set<String> ids = new TreeSet<>();
        for (String line : Files.readAllLines(CLAUSES)) {
            if (line.startsWith("| ")) {
                assertThat(ids.add(line.split("\\|")[1].strip()) || line.startsWith("| id") || line.startsWith("| ---"))
                        .as("explained once: " + line)
                        .isTrue();
            }
        }
        return ids;
    }

    private static Set<String> cited(String text) {
        Set<String> ids = new TreeSet<>();
        Matcher matcher = CITED.matcher(text);
        while (matcher.find()) {
            ids.add(matcher.group(1));
        }
        return ids;
    }
}
