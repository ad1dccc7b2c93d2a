package org.podium.notification;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class StructureTest {
    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.podium.notification");

    @Test
    void features_do_not_depend_on_each_other_in_circles() {
        slices().matching("org.podium.notification.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CODE);
    }

    @Test
    void letters_are_written_without_framework_database_or_clock() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Letters")
                .or()
                .haveSimpleName("Audience")
                .or()
                .haveSimpleName("Words")
                .or()
                .haveSimpleName("PublishedRules")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta..", "io.quarkus..", "org.hibernate..", "java.sql..", "org.podium.kit..")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .check(CODE);
    }

    @Test
    void nobody_asks_the_system_for_the_time() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .check(CODE);
    }

    @Test
    void only_the_postman_knows_how_mails_are_sent() {
        noClasses()
                .that()
                .doNotHaveSimpleName("SmtpPostman")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.quarkus.mailer..", "io.vertx..")
                .check(CODE);
    }

    @Test
    void event_handlers_never_send_anything_themselves() {
        classes()
                .that()
                .implement(org.podium.kit.event.EventHandler.class)
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackages("io.quarkus.mailer..", "org.podium.notification.delivery..")
                .check(CODE);
    }

    @Test
    void other_services_are_strangers() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.podium.registration..", "org.podium.scoring..", "org.podium.awards..")
                .check(CODE);
    }
}
