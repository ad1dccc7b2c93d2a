package org.podium.rulebook;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

/** What keeps this module plain: a stranger can follow a rulebook with a JDK and a YAML parser. */
class StructureTest {

    private static final JavaClasses RULEBOOK =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("org.podium.rulebook");

    @Test
    void nothing_but_the_jdk_and_a_yaml_parser_is_used() {
        ArchRuleDefinition.classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "org.podium.rulebook..", "java..", "org.jspecify.annotations..", "org.yaml.snakeyaml..")
                .check(RULEBOOK);
    }

    @Test
    void only_reading_and_the_calendar_file_parse_anything() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.podium.rulebook.reading..")
                .and()
                .doNotHaveSimpleName("CalendarFile")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.yaml.snakeyaml..")
                .check(RULEBOOK);
    }

    @Test
    void nobody_asks_what_time_it_is() {
        for (Class<?> clock : new Class<?>[] {
            Instant.class, LocalDate.class, LocalDateTime.class, OffsetDateTime.class, ZonedDateTime.class
        }) {
            noClasses().should().callMethod(clock, "now").check(RULEBOOK);
        }
        noClasses().should().dependOnClassesThat().areAssignableTo(Clock.class).check(RULEBOOK);
        noClasses().should().callMethod(System.class, "currentTimeMillis").check(RULEBOOK);
    }

    @Test
    void no_number_is_a_floating_one() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Double.class, Float.class, double.class, float.class)
                .check(RULEBOOK);
    }

    @Test
    void no_function_reaches_into_another() {
        slices().matching("org.podium.rulebook.(*)..").should().beFreeOfCycles().check(RULEBOOK);
    }
}
