package org.podium.awards;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

@AnalyzeClasses(packages = "org.podium.awards", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

    @ArchTest
    static final ArchRule a_service_depends_on_no_other_service = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.podium.registration..",
                    "org.podium.scoring..",
                    "org.podium.notification..",
                    "org.podium.local..");

    @ArchTest
    static final ArchRule features_know_each_other_in_one_direction =
            slices().matching("org.podium.awards.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule a_folder_is_a_word_an_organiser_would_use = noClasses()
            .should()
            .resideInAnyPackage("..controller..", "..service..", "..impl..", "..dto..", "..mapper..", "..util..");

    @ArchTest
    static final ArchRule nobody_asks_for_the_time_but_the_clock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC");

    @ArchTest
    static final ArchRule aggregates_have_no_setters = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .and()
            .arePublic()
            .should()
            .haveNameStartingWith("set");

    @ArchTest
    static final ArchRule nothing_is_computed_in_binary_fractions = noClasses()
            .that()
            .resideOutsideOfPackage("..certificate..")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Double.class, Float.class);
}
