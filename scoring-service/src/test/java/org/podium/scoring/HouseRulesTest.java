package org.podium.scoring;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import org.podium.scoring.draw.BlindCode;
import org.podium.scoring.draw.DrawTable;
import org.podium.scoring.marking.ComponentMark;
import org.podium.scoring.tally.Contender;
import org.podium.scoring.tally.Tally;

@AnalyzeClasses(packages = "org.podium.scoring", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {
    @ArchTest
    static final ArchRule features_do_not_turn_in_circles =
            slices().matching("org.podium.scoring.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nobody_asks_the_machine_for_the_time = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule no_binary_fractions_near_scores =
            noFields().should().haveRawType(double.class).orShould().haveRawType(float.class);

    @ArchTest
    static final ArchRule folders_are_words_of_an_organiser = noClasses()
            .should()
            .resideInAnyPackage("..controller..", "..service..", "..impl..", "..dto..", "..mapper..", "..util..");

    @ArchTest
    static final ArchRule other_services_are_strangers = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.podium.registration..", "org.podium.awards..", "org.podium.notification..");

    @ArchTest
    static final ArchRule marking_knows_neither_entries_nor_the_code_table = noClasses()
            .that()
            .resideInAPackage("..marking..")
            .should()
            .dependOnClassesThat()
            .haveSimpleNameStartingWith("PoolEntr")
            .orShould()
            .dependOnClassesThat()
            .haveSimpleName("CodeTable")
            .orShould()
            .dependOnClassesThat()
            .haveSimpleName("CodedEntry");

    @ArchTest
    static final ArchRule deciding_functions_need_no_framework_database_or_clock = noClasses()
            .that()
            .belongToAnyOf(DrawTable.class, Tally.class, Contender.class)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta..", "io.quarkus..", "org.hibernate..", "java.sql..", "java.time..");

    @ArchTest
    static final ArchRule values_know_nobody = noClasses()
            .that()
            .belongToAnyOf(BlindCode.class, ComponentMark.class)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.quarkus..", "org.hibernate..", "org.podium.kit..");
}
