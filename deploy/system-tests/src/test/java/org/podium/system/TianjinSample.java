package org.podium.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.podium.kit.test.SamplePeople;

/**
 * Writes the people, units and marks of {@code deploy/contests/tianjin-2025} from a seed. The committed files are
 * what counts; {@code TianjinSampleTest} keeps them equal to what this writes. Marks are chosen, not drawn: see the
 * package's WORKING.md for what each one is there to show.
 */
final class TianjinSample {
    private static final long SEED = 20251016;
    private static final List<String> COLUMNS = List.of(
            "entry",
            "skill",
            "division",
            "region",
            "unit",
            "role",
            "name",
            "id_number",
            "phone",
            "email",
            "level",
            "occupation_since",
            "titles",
            "enrolment",
            "school",
            "documents",
            "submitted_at");

    private final SampleRegister register = new SampleRegister(SEED);
    private final List<SampleRegister.Unit> companies = register.companies(31);
    private final List<SampleRegister.Unit> schools = register.schools(23);
    private final List<SampleRegister.Unit> faculties = new ArrayList<>();
    private final List<String> entries = new ArrayList<>();
    private final List<String> marks = new ArrayList<>();
    private final Map<String, SampleRegister.Person> competitors = new LinkedHashMap<>();
    private final SampleRegister.Person twin;
    private int nextCompany;
    private int nextSchool;
    private int coached;

    private TianjinSample() {
        for (TianjinMarks.Pool pool : TianjinMarks.POOLS) {
            finalists(pool);
        }
        twin = competitor("AE12");
        refusedAndReturned();
    }

    static Map<String, String> files() {
        TianjinSample sample = new TianjinSample();
        List<String> units = new ArrayList<>();
        sample.companies.forEach(unit -> units.add(unit.row()));
        sample.schools.forEach(unit -> units.add(unit.row()));
        sample.faculties.forEach(unit -> units.add(unit.row()));
        Map<String, String> files = new LinkedHashMap<>();
        files.put("units.csv", lines("uscc,name,kind,region,email,parent", units));
        files.put("entries.csv", lines(String.join(",", COLUMNS), sample.entries));
        files.put("marks.csv", lines("stage,region,entry,component,score,minutes,status", sample.marks));
        return files;
    }

    public static void main(String[] args) throws IOException {
        for (Map.Entry<String, String> file : files().entrySet()) {
            Files.writeString(Path.of(args[0]).resolve(file.getKey()), file.getValue());
        }
    }

    private void finalists(TianjinMarks.Pool pool) {
        int size = pool.places().size();
        for (int number = 1; number <= size; number++) {
            // file order is not rank order: entry n holds the place n * step mod size
            TianjinMarks.Place place = pool.places().get(number * pool.step() % size);
            String entry = String.format("%s%02d", pool.prefix(), number);
            boolean student = pool.division().equals("STUDENT");
            boolean teacher = !student && place.teacher();
            SampleRegister.Unit unit =
                    student || teacher ? schools.get(nextSchool++ % 20) : companies.get(nextCompany++ % 25);
            Map<String, String> row = competitor(entry, pool.skill(), pool.division(), unit);
            level(row, place.level());
            row.put("titles", place.titles());
            if (!place.documents().isEmpty()) {
                badDocument(row, place.documents());
            }
            row.put("submitted_at", place.submittedAt().isEmpty() ? pool.submittedAt() : place.submittedAt());
            add(row);
            if (number % 3 == 1) {
                coach(row, student ? "INSTRUCTOR" : "COACH");
            }
            place.marks(entry).forEach(marks::add);
        }
    }

    /** What is refused or sent back; each entry breaks one rule and keeps all others. */
    private void refusedAndReturned() {
        add(competitor("X01", "SERVICE_ROBOT", "STUDENT", schools.get(0)));
        SampleRegister.Unit faculty = register.unit(
                "12",
                schools.get(1).name() + "人工智能学院",
                "UNIVERSITY",
                "s02-ai",
                schools.get(1).uscc());
        faculties.add(faculty);
        add(competitor("X02", "GENERATIVE_AI", "STUDENT", faculty));
        Map<String, String> again = competitor("X03", "GENERATIVE_AI", "EMPLOYEE", companies.get(25));
        again.put("name", twin.name());
        again.put("id_number", twin.idNumber());
        again.put("phone", twin.phone());
        add(again);
        add(with(employee("X04", "AI_TRAINER", 26), "titles", "全国技术能手:HELD"));
        add(with(employee("X05", "SERVICE_ROBOT", 26), "titles", "全国技术能手:ELIGIBLE_TO_APPLY:2022"));
        add(with(employee("X06", "AI_TRAINER", 27), "titles", "全国五一劳动奖章:HELD"));
        add(with(with(employee("X07", "GENERATIVE_AI", 27), "enrolment", "FULL_TIME"), "school", "UNDERGRADUATE"));
        Map<String, String> mistyped = employee("X08", "SERVICE_ROBOT", 28);
        mistyped.compute("id_number", (column, number) -> SamplePeople.withWrongCheck(String.valueOf(number)));
        add(mistyped);
        Map<String, String> first = competitor("X09", "AI_TRAINER", "STUDENT", schools.get(21));
        add(first);
        add(competitor("X09", "AI_TRAINER", "STUDENT", schools.get(21)));
        add(with(competitor("X10", "SERVICE_ROBOT", "STUDENT", schools.get(20)), "enrolment", "PART_TIME"));
        add(with(employee("X11", "GENERATIVE_AI", 28), "occupation_since", ""));
        Map<String, String> coachedTwice = employee("X12", "AI_TRAINER", 29);
        add(coachedTwice);
        coach(coachedTwice, "COACH");
        coach(coachedTwice, "COACH");
        add(with(
                competitor("X13", "AI_TRAINER", "STUDENT", schools.get(20)),
                "documents",
                "REGISTRATION_FORM;IDENTITY_CARD;PHOTO"));
        add(with(
                with(employee("X14", "SERVICE_ROBOT", 29), "level", "4"),
                "documents",
                "REGISTRATION_FORM;IDENTITY_CARD;WORK_PROOF;PHOTO"));
        add(with(employee("X15", "GENERATIVE_AI", 30), "documents", "REGISTRATION_FORM;IDENTITY_CARD;PHOTO"));
        add(with(
                competitor("X16", "SERVICE_ROBOT", "STUDENT", schools.get(22)),
                "submitted_at",
                "2025-11-01T00:00:00+08:00"));
        add(with(employee("X17", "GENERATIVE_AI", 30), "documents", "REGISTRATION_FORM;WORK_PROOF;PHOTO"));
        add(badDocument(employee("X18", "AI_TRAINER", 25), "REGISTRATION_FORM:unstamped"));
        add(badDocument(competitor("X19", "AI_TRAINER", "STUDENT", schools.get(22)), "PHOTO:too-small"));
    }

    private static Map<String, String> badDocument(Map<String, String> row, String bad) {
        row.merge("documents", bad, TianjinSample::replaceDocument);
        return row;
    }

    private Map<String, String> employee(String entry, String skill, int company) {
        return competitor(entry, skill, "EMPLOYEE", companies.get(company));
    }

    private Map<String, String> competitor(String entry, String skill, String division, SampleRegister.Unit unit) {
        boolean student = division.equals("STUDENT");
        SampleRegister.Person person = student ? register.person(2003, 2006) : register.person(1976, 1999);
        competitors.putIfAbsent(entry, person);
        Map<String, String> row = new LinkedHashMap<>();
        COLUMNS.forEach(column -> row.put(column, ""));
        row.put("entry", entry);
        row.put("skill", skill);
        row.put("division", division);
        row.put("unit", unit.uscc());
        row.put("role", "COMPETITOR");
        row.put("name", person.name());
        row.put("id_number", person.idNumber());
        row.put("phone", person.phone());
        row.put("email", entry.toLowerCase(java.util.Locale.ROOT) + "@example.com");
        row.put("occupation_since", student ? "" : TianjinMarks.occupationSince(entry));
        row.put("enrolment", student ? "FULL_TIME" : "NONE");
        row.put("school", student ? TianjinMarks.school(unit.kind(), entry) : "");
        row.put(
                "documents",
                "REGISTRATION_FORM;IDENTITY_CARD;" + (student ? "ENROLMENT_PROOF" : "WORK_PROOF") + ";PHOTO");
        row.put("submitted_at", "2025-10-30T16:00:00+08:00");
        return row;
    }

    private void coach(Map<String, String> entry, String role) {
        Map<String, String> row = new LinkedHashMap<>();
        COLUMNS.forEach(column -> row.put(column, ""));
        for (String column : List.of("entry", "skill", "division", "unit", "submitted_at")) {
            row.put(column, entry.getOrDefault(column, ""));
        }
        row.put("role", role);
        row.put("name", register.name());
        row.put("phone", register.phone());
        row.put("email", "coach" + ++coached + "@example.com");
        add(row);
    }

    private SampleRegister.Person competitor(String entry) {
        SampleRegister.Person person = competitors.get(entry);
        if (person == null) {
            throw new IllegalArgumentException("no competitor in " + entry);
        }
        return person;
    }

    private static void level(Map<String, String> row, String level) {
        row.put("level", level);
        if (!level.isEmpty()) {
            row.merge("documents", ";LEVEL_CERTIFICATE", String::concat);
        }
    }

    private static String replaceDocument(String documents, String bad) {
        return documents.replace(bad.substring(0, bad.indexOf(':')), bad);
    }

    private static Map<String, String> with(Map<String, String> row, String column, String value) {
        row.put(column, value);
        return row;
    }

    private void add(Map<String, String> row) {
        entries.add(String.join(",", row.values()));
    }

    private static String lines(String head, List<String> rows) {
        return head + "\r\n" + String.join("\r\n", rows) + "\r\n";
    }
}
