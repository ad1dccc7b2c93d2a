package org.podium.local.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.podium.local.platform.Platform;
import org.podium.local.play.act.Hands;
import org.podium.local.play.client.Answer;
import org.podium.local.play.client.Api;
import org.podium.local.play.client.Call;
import org.podium.local.play.client.Tokens;
import org.podium.local.play.pack.Expected;
import org.podium.local.play.report.Facts;
import org.podium.local.play.report.Rows;
import org.podium.rulebook.Rulebook;

/**
 * Writes one contest as a package. Everything is asked for through the public interfaces, and nothing that changes from one
 * export to the next is written (ids, references, real time): so an export of what was played from an export is the same.
 */
final class Export {
    private static final List<String> UNIT_COLUMNS = List.of("uscc", "name", "kind", "region", "email", "parent");
    private static final List<String> ENTRY_COLUMNS = Stream.of(
                    List.of("entry", "skill", "division", "region", "unit", "role"),
                    PersonCells.COLUMNS,
                    List.of("route", "submitted_at"))
            .flatMap(List::stream)
            .toList();
    private static final YAMLMapper YAML = new YAMLMapper(YAMLFactory.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .build());

    private final Tokens tokens;
    private final Api api;
    private final Set<String> leftOut = new TreeSet<>();

    Export(Platform platform) {
        HttpClient http = Api.client();
        this.tokens = new Tokens(platform.keycloak(), platform.realm(), http);
        this.api = new Api(platform.origin(), tokens, http);
    }

    /** What of this contest the package cannot tell, once it is written. */
    Collection<String> leftOut() {
        return leftOut;
    }

    /**
     * @return one sentence about what was written
     * @throws ExportRefused where there is no such contest, the folder is not empty, or real people's data were not asked for
     */
    String write(String called, Path directory, boolean withPersonalData) throws IOException {
        ToldContest contest = ToldContest.find(api, called);
        if (!contest.rehearsal() && !withPersonalData) {
            throw new ExportRefused(
                    contest.slug() + " is no rehearsal: its package holds identity numbers and phones of"
                            + " real people in clear; say --with-personal-data to have it written");
        }
        PackageFolder folder = PackageFolder.fresh(directory.toAbsolutePath().normalize());
        Rulebook rulebook = contest.rulebook();
        Facts facts = facts(contest);
        Decisions decisions = Decisions.read(api, contest, facts, leftOut::add);
        KeyedMarks marks = marks(contest, rulebook, facts, decisions);
        PersonCells people = new PersonCells(new Disclosure(api), rulebook);
        Map<String, List<JsonNode>> substitutions = substitutions(contest.id());
        List<Handed> entries = entries(contest, facts, substitutions);
        List<Told> story = new ArrayList<>(decisions.steps());
        story.addAll(marks.steps());
        story.addAll(AppealStory.read(api, contest, facts::name, marks.rows(), leftOut::add));
        for (Handed handed : entries) {
            List<JsonNode> asked = substitutions.getOrDefault(handed.id(), List.of());
            boolean marked = marks.marked().contains(handed.id());
            EntryStory.of(handed, asked, marked, rulebook, people, leftOut::add).stream()
                    .map(step -> step.notBefore(entries.getLast().submittedAt()))
                    .forEach(story::add);
        }
        List<Map<String, String>> units = units(entries, decisions.honoured());

        folder.text("NOTICE.md", PackageNotice.of(contest));
        folder.text("rulebook.yaml", contest.versions().getFirst().source());
        folder.sheet("units.csv", UNIT_COLUMNS, units);
        folder.sheet(
                "entries.csv",
                ENTRY_COLUMNS,
                entries.stream()
                        .flatMap(handed -> handed.rows(people, rulebook).stream())
                        .toList());
        folder.sheet("marks.csv", KeyedMarks.COLUMNS, marks.rows());
        folder.text("story.yaml", story(story));
        // kept twice, so that a mark that somebody changes afterwards is known by itself and not only by what comes of
        // it
        folder.sheet("expected/marks.csv", KeyedMarks.COLUMNS, marks.rows());
        for (Map.Entry<String, List<String>> file : Expected.COLUMNS.entrySet()) {
            folder.table("expected/" + file.getKey() + ".csv", file.getValue(), sorted(file.getKey(), facts));
        }
        return "%s is in %s: %d entries of %d units, %d marks, %d steps; identity numbers and phones in clear, for your eyes"
                        .formatted(
                                contest.slug(),
                                directory,
                                entries.size(),
                                units.size(),
                                marks.rows().size(),
                                story.size())
                + " only (0600)";
    }

    private Facts facts(ToldContest contest) {
        Map<String, String> names = names(contest.id());
        try (Hands hands = new Hands()) {
            return Facts.of(
                    api,
                    hands,
                    contest.id(),
                    entry -> names.getOrDefault(entry.path("id").asText(), ""),
                    Map.of());
        }
    }

    private KeyedMarks marks(ToldContest contest, Rulebook rulebook, Facts facts, Decisions decisions) {
        try (AuditorsLook look = AuditorsLook.at(api, tokens, contest.id())) {
            return KeyedMarks.read(api, look, contest, rulebook, facts, decisions.notEligible(), leftOut::add);
        }
    }

    /** What its portal calls an entry; its reference where no portal does, or two portals say the same. */
    private Map<String, String> names(String contest) {
        List<JsonNode> entries = api.list(Source.OFFICE, "/registration/v1/contests/" + contest + "/entries");
        Map<String, Integer> uses = new HashMap<>();
        entries.forEach(entry -> uses.merge(PersonCells.text(entry, "portalReference"), 1, Integer::sum));
        Map<String, String> names = new HashMap<>();
        for (JsonNode entry : entries) {
            String portals = PersonCells.text(entry, "portalReference");
            boolean itsOwn = !portals.isEmpty() && uses.getOrDefault(portals, 0) == 1;
            names.put(
                    entry.path("id").asText(),
                    itsOwn ? portals : entry.path("reference").asText());
        }
        return names;
    }

    /** In the order in which they were handed in. */
    private List<Handed> entries(ToldContest contest, Facts facts, Map<String, List<JsonNode>> substitutions) {
        List<Handed> entries = new ArrayList<>();
        facts.entries().forEach((name, entry) -> {
            String id = entry.path("id").asText();
            List<JsonNode> history = api.list(Source.OFFICE, "/registration/v1/entries/" + id + "/history");
            Handed handed = Handed.of(name, contest, entry, history, substitutions.getOrDefault(id, List.of()));
            if (handed.submissions().isEmpty()) {
                leftOut.add(name + ": it was never handed in");
            } else {
                entries.add(handed);
            }
        });
        entries.sort(
                Comparator.comparing((Handed handed) -> handed.submittedAt().toInstant())
                        .thenComparing(Handed::name));
        return entries;
    }

    private Map<String, List<JsonNode>> substitutions(String contest) {
        Map<String, List<JsonNode>> byEntry = new LinkedHashMap<>();
        api.list(Source.OFFICE, "/registration/v1/contests/" + contest + "/substitutions")
                .forEach(request -> byEntry.computeIfAbsent(
                                request.path("entryId").asText(), id -> new ArrayList<>())
                        .add(request));
        return byEntry;
    }

    private List<Map<String, String>> units(List<Handed> entries, Collection<String> honoured) {
        Set<String> wanted = new TreeSet<>(honoured);
        entries.forEach(handed -> wanted.addAll(handed.units()));
        Map<String, Map<String, String>> units = new TreeMap<>();
        for (String uscc : wanted) {
            String parent = unit(uscc, units);
            if (!parent.isEmpty()) {
                unit(parent, units);
            }
        }
        return List.copyOf(units.values());
    }

    /** An organisation may be honoured and be no unit of this platform. @return its legal unit, or empty */
    private String unit(String uscc, Map<String, Map<String, String>> units) {
        Answer answer = api.send(Call.get(Source.OFFICE, "/registration/v1/units/" + uscc));
        if (!answer.ok()) {
            return "";
        }
        Map<String, String> row = new LinkedHashMap<>();
        UNIT_COLUMNS.forEach(column -> row.put(column, PersonCells.text(answer.body(), column)));
        units.put(uscc, row);
        return row.getOrDefault("parent", "");
    }

    private static String story(List<Told> steps) throws IOException {
        ArrayNode list = Api.JSON.createArrayNode();
        steps.stream().sorted(Told.IN_ORDER).map(Told::written).forEach(list::add);
        return YAML.writeValueAsString(list);
    }

    /** Rows are a set; they are written in one order. Ranks go up. */
    private static List<List<String>> sorted(String file, Facts facts) {
        int rank = Expected.COLUMNS.getOrDefault(file, List.of()).indexOf("rank");
        Comparator<List<String>> byPool =
                Comparator.comparing(row -> String.join("|", row.subList(0, Math.max(0, rank - 1))));
        Comparator<List<String>> byRank = Comparator.comparing(
                row -> rank < 0 || row.get(rank).isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(row.get(rank)));
        return new Rows(facts)
                .rows(file).stream()
                        .sorted(byPool.thenComparing(byRank).thenComparing(row -> String.join("|", row)))
                        .toList();
    }
}
