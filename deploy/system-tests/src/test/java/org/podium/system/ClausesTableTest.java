package org.podium.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@code docs/clauses.md} says of a clause is so: the key is in the rulebook, and the test that shows it is there. */
class ClausesTableTest {
    private static final Path ROOT = Path.of("..", "..");
    private static final Path CLAUSES = ROOT.resolve("docs").resolve("clauses.md");
    private static final Path CONTESTS = ROOT.resolve("deploy").resolve("contests");
    private static final List<String> BOTH = List.of("national-2021", "tianjin-2025");

    private static final Pattern QUOTED = Pattern.compile("`([^`]*)`");
    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");
    private static final Pattern STEP = Pattern.compile("(\\w+)(?:\\[([^\\]]+)])?");
    private static final Pattern NO_KEY = Pattern.compile("(in code|a later notice): .+");
    private static final Pattern NAMED_TESTS = Pattern.compile("—|`\\w+(\\.\\w+)?`(, `\\w+(\\.\\w+)?`)*");

    /** A row; {@code keys} and {@code tests} are what stands in quotes. */
    private record Row(String id, List<String> cells) {
        String held() {
            return cells.get(4);
        }

        String actedOn() {
            return cells.get(5);
        }

        String shownBy() {
            return cells.get(6);
        }

        List<String> keys() {
            return quoted(held());
        }

        List<String> tests() {
            return quoted(shownBy());
        }
    }

    /** A file of some module's tests. */
    private record Source(String name, String text) {}

    @Test
    void every_row_has_seven_cells_and_both_languages() throws IOException {
        assertThat(rows()).isNotEmpty().allSatisfy(row -> {
            assertThat(row.cells()).as(row.id()).hasSize(7).allSatisfy(cell -> assertThat(cell)
                    .isNotBlank());
            assertThat(row.cells().get(2)).as(row.id()).containsPattern("\\p{IsHan}");
            assertThat(row.cells().get(3)).as(row.id()).containsPattern("[a-z]{2}");
        });
    }

    @Test
    void every_clause_and_every_decision_has_one_row() throws IOException {
        List<String> ids = rows().stream().map(Row::id).toList();

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids).containsAll(numbered("S1", 42));
        assertThat(ids).containsAll(numbered("S2", 37));
        assertThat(ids).containsAll(numbered("A", 78));
    }

    @Test
    void what_is_held_is_in_the_rulebook() throws IOException {
        Map<String, JsonNode> rulebooks = new HashMap<>();
        for (String contest : BOTH) {
            Path rulebook = CONTESTS.resolve(contest).resolve("rulebook.yaml");
            rulebooks.put(contest, new YAMLMapper().readTree(rulebook.toFile()));
        }
        List<String> missing = new ArrayList<>();
        for (Row row : rows()) {
            if (row.keys().isEmpty() && !NO_KEY.matcher(row.held()).matches()) {
                missing.add(row.id() + " names no key and does not say why");
            }
            for (String key : row.keys()) {
                rulebooks.forEach((contest, rulebook) -> {
                    if (contests(row, key).contains(contest)
                            && find(rulebook, key.substring(key.indexOf(' ') + 1))
                                    .isMissingNode()) {
                        missing.add(row.id() + ": " + key + " is not in " + contest);
                    }
                });
                if (contests(row, key).isEmpty()) {
                    missing.add(row.id() + ": " + key + " names no contest");
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void what_is_shown_is_shown_by_a_test_that_is_there() throws IOException {
        List<Source> sources = sources();
        List<String> missing = new ArrayList<>();
        for (Row row : rows()) {
            if (!NAMED_TESTS.matcher(row.shownBy()).matches()) {
                missing.add(row.id() + " is shown by no tests that can be read: " + row.shownBy());
            }
            for (String test : row.tests()) {
                if (!isThere(sources, test)) {
                    missing.add(row.id() + ": there is no test " + test);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void what_no_test_shows_is_not_computable_or_not_built() throws IOException {
        assertThat(rows())
                .filteredOn(row -> row.tests().isEmpty())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.actedOn()).as(row.id()).containsAnyOf("not computable", "not built"));
    }

    private static List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        for (String line : Files.readAllLines(CLAUSES)) {
            if (line.startsWith("| ") && !line.startsWith("| id ") && !line.startsWith("| ---")) {
                List<String> cells = Stream.of(
                                line.substring(1, line.lastIndexOf('|')).split("\\|", -1))
                        .map(String::strip)
                        .toList();
                rows.add(new Row(cells.get(0), cells));
            }
        }
        return rows;
    }

    private static List<String> quoted(String cell) {
        List<String> quoted = new ArrayList<>();
        Matcher matcher = QUOTED.matcher(cell);
        while (matcher.find()) {
            quoted.add(matcher.group(1));
        }
        return quoted;
    }

    private static List<String> numbered(String notice, int last) {
        return IntStream.rangeClosed(1, last)
                .mapToObj(number -> "%s-%02d".formatted(notice, number))
                .toList();
    }

    /** Before the key, or told by the notice that the row is about. */
    private static List<String> contests(Row row, String key) {
        int space = key.indexOf(' ');
        String contest = space >= 0 ? key.substring(0, space) : row.id().substring(0, 2);
        return switch (contest) {
            case "both" -> BOTH;
            case "S1", "national-2021" -> List.of("national-2021");
            case "S2", "tianjin-2025" -> List.of("tianjin-2025");
            default -> List.of();
        };
    }

    /** @param key such as {@code registration.eligibility[S1-15].list} */
    private static JsonNode find(JsonNode rulebook, String key) {
        JsonNode at = rulebook;
        for (String written : key.split("\\.", -1)) {
            Matcher step = STEP.matcher(written);
            if (!step.matches()) {
                return MissingNode.getInstance();
            }
            at = at.path(step.group(1));
            String word = step.group(2);
            if (word != null) {
                at = chosen(at, word);
            }
        }
        return at;
    }

    private static JsonNode chosen(JsonNode list, String word) {
        for (JsonNode item : list) {
            for (String field : List.of("id", "kind", "name", "role")) {
                if (item.path(field).asText().equals(word)) {
                    return item;
                }
            }
        }
        return MissingNode.getInstance();
    }

    /** A class alone must be the only one of its name; of classes that share a name the method tells which is meant. */
    private static boolean isThere(List<Source> sources, String test) {
        int dot = test.indexOf('.');
        String name = dot < 0 ? test : test.substring(0, dot);
        List<Source> named =
                sources.stream().filter(source -> source.name().equals(name)).toList();
        if (dot < 0) {
            return named.size() == 1;
        }
        Pattern method = Pattern.compile("(?m)^    (?:void|Stream<DynamicTest>) " + test.substring(dot + 1) + "\\(");
        return named.stream().anyMatch(source -> method.matcher(source.text()).find());
    }

    private static List<Source> sources() throws IOException {
        List<Source> sources = new ArrayList<>();
        Matcher module = MODULE.matcher(Files.readString(ROOT.resolve("pom.xml")));
        while (module.find()) {
            Path tests = ROOT.resolve(module.group(1)).resolve("src/test/java");
            try (Stream<Path> files = Files.walk(tests)) {
                for (Path file :
                        files.filter(each -> each.toString().endsWith(".java")).toList()) {
                    String path = file.toString();
                    String name = path.substring(path.lastIndexOf('/') + 1, path.length() - ".java".length());
                    sources.add(new Source(name, Files.readString(file)));
                }
            }
        }
        return sources;
    }
}
