package org.podium.kit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What keeps the kit technical: it serves four services and knows none of them, nor what a contest is. */
class StructureTest {
    private static final JavaClasses KIT =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("org.podium.kit");

    @Test
    void it_knows_neither_a_service_nor_the_rulebook() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.podium.registration..",
                        "org.podium.scoring..",
                        "org.podium.awards..",
                        "org.podium.notification..",
                        "org.podium.rulebook..")
                .check(KIT);
    }

    @Test
    void its_packages_do_not_turn_in_circles() {
        slices().matching("org.podium.kit.(*)..").should().beFreeOfCycles().check(KIT);
    }

    @Test
    void nobody_asks_the_machine_for_the_time() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(KIT);
    }
}
