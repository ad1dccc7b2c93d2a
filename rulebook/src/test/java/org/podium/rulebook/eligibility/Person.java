package org.podium.rulebook.eligibility;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds a competitor who fulfils both rulebooks until told otherwise. */
final class Person {

    final String division;
    private String person = "p1";
    private String level;
    private @Nullable LocalDate since;
    private @Nullable Boolean related;
    private List<TitleFact> titles = List.of();
    private String enrolment;
    private String school;
    private @Nullable UnitFacts unit;
    private LocalDate born = LocalDate.of(1995, 5, 5);
    private final Map<String, Boolean> declarations = new HashMap<>();
    private final Map<String, DocumentFacts> documents = new HashMap<>();

    Person(String division) {
        boolean student = division.equals("STUDENT");
        this.division = division;
        this.level = student ? "" : "3";
        this.since = student ? null : LocalDate.of(2019, 3, 1);
        this.enrolment = student ? "FULL_TIME" : "NONE";
        this.school = student ? "HIGHER_VOCATIONAL" : "";
        for (String kind : List.of("IDENTITY_CARD", "WORK_PROOF", "ENROLMENT_PROOF", "LEVEL_CERTIFICATE")) {
            document(new DocumentFacts(kind, "image/jpeg", 200_000, false, null, null));
        }
        for (String kind : List.of(
                "SOCIAL_INSURANCE",
                "TEACHER_CERTIFICATE",
                "UNIT_CERTIFICATE",
                "INTEGRITY_COMPETITOR",
                "INTEGRITY_UNIT",
                "CHSI_PROOF",
                "STUDENT_SYSTEM_SCREENSHOT")) {
            document(new DocumentFacts(kind, "application/pdf", 200_000, true, null, null));
        }
        for (String declaration : List.of(
                "FORMAL_EMPLOYEE",
                "RELATED_OCCUPATION",
                "FULL_TIME_TEACHER",
                "RELATED_MAJOR",
                "NO_BAD_RECORD",
                "FRONT_LINE")) {
            states(declaration, true);
        }
        document(new DocumentFacts("PHOTO", "image/jpeg", 2_500_000, false, 700, 980));
        document(new DocumentFacts("REGISTRATION_FORM", "application/pdf", 200_000, true, null, null));
    }

    Person person(String id) {
        person = id;
        return this;
    }

    Person level(String declared) {
        level = declared;
        return this;
    }

    Person since(@Nullable LocalDate day) {
        since = day;
        return this;
    }

    Person related(@Nullable Boolean declared) {
        related = declared;
        return this;
    }

    Person titles(TitleFact... held) {
        titles = List.of(held);
        return this;
    }

    Person enrolment(String kind) {
        enrolment = kind;
        return this;
    }

    Person school(String kind) {
        school = kind;
        return this;
    }

    Person unit(UnitFacts from) {
        unit = from;
        return this;
    }

    Person born(LocalDate day) {
        born = day;
        return this;
    }

    Person states(String declaration, boolean answer) {
        declarations.put(declaration, answer);
        return this;
    }

    Person silentOn(String declaration) {
        declarations.remove(declaration);
        return this;
    }

    Person document(DocumentFacts scan) {
        documents.put(scan.kind(), scan);
        return this;
    }

    Person without(String kind) {
        documents.remove(kind);
        return this;
    }

    CompetitorFacts build() {
        return new CompetitorFacts(
                person,
                unit,
                born,
                level,
                since,
                titles,
                enrolment,
                school,
                related,
                Map.copyOf(declarations),
                Map.copyOf(documents));
    }
}
