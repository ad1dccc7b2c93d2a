package org.podium.local.play.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.reading.Rulebooks;

/** Reads a package strictly: every fault of every file is found before anything is refused. */
final class PackageReader {
    private static final Set<String> UNIT_COLUMNS = Set.of("uscc", "name", "kind", "region", "email");
    private static final Set<String> UNIT_KINDS =
            Set.of("COMPANY", "UNIVERSITY", "VOCATIONAL_SCHOOL", "TECHNICAL_SCHOOL", "OTHER");
    private static final Set<String> ENTRY_COLUMNS = Set.of("entry", "skill", "division", "region", "unit", "role");
    private static final Set<String> ROLES = Set.of("COMPETITOR", "COACH", "INSTRUCTOR", "LEADER");
    private static final String MARKS = "marks.csv";
    private static final Set<String> MARK_COLUMNS =
            Set.of("stage", "region", "entry", "component", "score", "minutes", "status");
    private static final Set<String> PRESENCE = Set.of("PRESENT", "ABSENT", "DISQUALIFIED");
    private static final Pattern SCORE = Pattern.compile("\\d{1,3}(\\.\\d{1,2})?");

    /** Ignored like a file that nobody knows, it would leave the play without its marks, and nobody would be told. */
    private static final String ASPECTS = "aspects.csv";

    private final Path directory;
    private final List<Fault> faults = new ArrayList<>();

    PackageReader(Path directory) {
        this.directory = directory;
    }

    ContestPackage read() throws IOException, PackageRefused {
        for (String name : List.of("rulebook.yaml", "units.csv", "entries.csv", MARKS)) {
            if (!Table.exists(directory, name)) {
                faults.add(Fault.of(name, 0, "is missing"));
            }
        }
        if (Table.exists(directory, ASPECTS)) {
            faults.add(Fault.of(
                    ASPECTS,
                    0,
                    "belongs to the format, but single judges' marks are not built: scoring takes one score for each"
                            + " component; give marks.csv only"));
        }
        refuseIfFaulty();
        Map<String, Unit> units = units();
        Map<String, Entry> entries = entries(units);
        Map<String, List<MarkRow>> marks = marks(MARKS, entries);
        ContestPackage read = new ContestPackage(
                directory,
                Files.readString(directory.resolve("rulebook.yaml")),
                units,
                entries,
                marks,
                story(entries, marks),
                Expected.read(
                        directory,
                        Table.exists(directory, Expected.MARKS) ? marks(Expected.MARKS, entries) : Map.of(),
                        faults));
        levels(read);
        refuseIfFaulty();
        return read;
    }

    /** On the rulebook's own ladder, where it has one; a rulebook that is none is refused by whoever reads it next. */
    private void levels(ContestPackage read) {
        Rulebook rulebook =
                Rulebooks.read(read.rulebook(), "rulebook.yaml").rulebook().orElse(null);
        if (rulebook == null) {
            return;
        }
        List<String> known = rulebook.ladder().written();
        for (Entry entry : read.entries().values()) {
            entry.people().forEach(person -> level(person, "entries.csv", entry.line(), known));
        }
        for (Step step : read.story()) {
            if (step instanceof Step.Substitution substitution) {
                level(substitution.competitor(), StoryReader.FILE, 0, known);
            }
        }
    }

    private void level(Person person, String file, int line, List<String> known) {
        if (!known.contains(person.level())) {
            faults.add(Fault.unknown(file, line, "unknown level '" + person.level() + "' of " + person.name(), known));
        }
    }

    private void refuseIfFaulty() throws PackageRefused {
        if (!faults.isEmpty()) {
            throw new PackageRefused(faults);
        }
    }

    private Map<String, Unit> units() throws IOException {
        Map<String, Unit> units = new LinkedHashMap<>();
        for (Table.Row row : Table.read(directory, "units.csv", UNIT_COLUMNS, Set.of("parent"), faults)) {
            oneOf(row, "kind", UNIT_KINDS);
            Unit unit = new Unit(
                    row.get("uscc"),
                    row.get("name"),
                    row.get("kind"),
                    row.get("region"),
                    row.get("email"),
                    row.get("parent"));
            if (units.put(unit.uscc(), unit) != null) {
                faults.add(Fault.of(row.file(), row.line(), "unit " + unit.uscc() + " stands here twice"));
            }
        }
        return units;
    }

    private Map<String, Entry> entries(Map<String, Unit> units) throws IOException {
        Set<String> required = new HashSet<>(ENTRY_COLUMNS);
        required.addAll(Person.COLUMNS);
        Set<String> optional = new HashSet<>(Person.OPTIONAL);
        optional.addAll(Set.of("route", "submitted_at", "portal_reference"));
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (Table.Row row : Table.read(directory, "entries.csv", required, optional, faults)) {
            oneOf(row, "role", ROLES);
            if (!units.containsKey(row.get("unit"))) {
                faults.add(Fault.of(row.file(), row.line(), "unit " + row.get("unit") + " is not in units.csv"));
            }
            Entry known = entries.get(row.get("entry"));
            Entry entry = known != null ? sameEntry(known, row) : entry(row);
            String unit = row.get("unit").equals(entry.unit()) ? "" : row.get("unit");
            entry.people().add(Person.of(row, row.get("role"), unit, faults));
            entries.put(entry.entry(), entry);
        }
        for (Entry entry : entries.values()) {
            if (entry.competitors().isEmpty()) {
                faults.add(Fault.of("entries.csv", entry.line(), "entry " + entry.entry() + " has no competitor"));
            }
        }
        return entries;
    }

    private Entry entry(Table.Row row) {
        return new Entry(
                row.get("entry"),
                row.get("skill"),
                row.get("division"),
                row.get("region"),
                row.get("unit"),
                row.get("route"),
                row.get("portal_reference"),
                time(row, row.get("submitted_at")),
                new ArrayList<>(),
                row.line());
    }

    private Entry sameEntry(Entry entry, Table.Row row) {
        if (!entry.skill().equals(row.get("skill"))
                || !entry.division().equals(row.get("division"))
                || !entry.region().equals(row.get("region"))) {
            faults.add(Fault.of(
                    row.file(),
                    row.line(),
                    "entry " + entry.entry() + " has another skill, division or region in line " + entry.line()));
        }
        return entry;
    }

    private Map<String, List<MarkRow>> marks(String file, Map<String, Entry> entries) throws IOException {
        Map<String, List<MarkRow>> marks = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        for (Table.Row row : Table.read(directory, file, MARK_COLUMNS, Set.of("absent"), faults)) {
            MarkRow mark = new MarkRow(
                    row.get("stage"),
                    row.get("region"),
                    row.get("entry"),
                    row.get("component"),
                    row.get("score"),
                    row.get("minutes"),
                    row.get("status"),
                    Stream.of(row.get("absent").split(";"))
                            .map(String::strip)
                            .filter(name -> !name.isEmpty())
                            .toList());
            oneOf(row, "status", PRESENCE);
            Entry entry = entries.get(mark.entry());
            if (entry == null) {
                faults.add(Fault.of(row.file(), row.line(), "entry " + mark.entry() + " is not in entries.csv"));
            } else if (!entry.competitors().stream().map(Person::name).toList().containsAll(mark.missing())) {
                faults.add(Fault.of(row.file(), row.line(), "who is absent is not of the team " + mark.entry()));
            }
            if (mark.absent()
                    ? !mark.score().isEmpty()
                    : !SCORE.matcher(mark.score()).matches()) {
                faults.add(
                        Fault.of(row.file(), row.line(), "'" + mark.score() + "' is not a score for " + mark.status()));
            }
            if (!seen.add(mark.stage() + '|' + mark.entry() + '|' + mark.component())) {
                faults.add(Fault.of(row.file(), row.line(), mark.entry() + " has its " + mark.component() + " twice"));
            }
            marks.computeIfAbsent(mark.entry(), name -> new ArrayList<>()).add(mark);
        }
        return marks;
    }

    private List<Step> story(Map<String, Entry> entries, Map<String, List<MarkRow>> marks) throws IOException {
        if (!Table.exists(directory, StoryReader.FILE)) {
            return List.of();
        }
        StoryReader reader = new StoryReader(faults);
        List<Step> steps = reader.read(Files.readString(directory.resolve(StoryReader.FILE)));
        for (Step step : steps) {
            for (String named : Steps.entriesOf(step)) {
                if (!entries.containsKey(named)) {
                    faults.add(Fault.of(
                            StoryReader.FILE,
                            reader.line(step),
                            "step " + step.number() + " names entry '" + named + "', which is not in entries.csv"));
                }
            }
            if (step instanceof Step.Appeal appeal) {
                appeal(appeal, reader.line(step), marks.getOrDefault(appeal.entry(), List.of()));
            }
        }
        return steps;
    }

    /** Who has no marks in a stage did not come to its start, and has nothing there to appeal against. */
    private void appeal(Step.Appeal appeal, int line, List<MarkRow> marks) {
        List<String> stages = marks.stream().map(MarkRow::stage).distinct().toList();
        if (!stages.contains(appeal.stage())) {
            faults.add(Fault.unknown(
                    StoryReader.FILE,
                    line,
                    "step " + appeal.number() + " appeals for " + appeal.entry() + " in the stage '" + appeal.stage()
                            + "', in which it has no marks",
                    stages));
        }
    }

    private void oneOf(Table.Row row, String column, Set<String> known) {
        if (!known.contains(row.get(column))) {
            faults.add(
                    Fault.unknown(row.file(), row.line(), "unknown " + column + " '" + row.get(column) + "'", known));
        }
    }

    private @Nullable OffsetDateTime time(Table.Row row, String written) {
        if (written.isEmpty()) {
            return null;
        }
        try {
            return OffsetDateTime.parse(written);
        } catch (DateTimeParseException wrong) {
            faults.add(Fault.of(row.file(), row.line(), "'" + written + "' is not a time with offset"));
            return null;
        }
    }
}
