package org.podium.registration;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;
import org.junit.jupiter.api.Test;
import org.podium.kit.access.Reach;

class HouseRulesTest {
    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.podium.registration");

    @Test
    void nobody_asks_for_the_time_but_the_injected_clock() {
        noClasses()
                .should()
                .callMethodWhere(new DescribedPredicate<JavaMethodCall>("now() of java.time without a clock") {
                    @Override
                    public boolean test(JavaMethodCall call) {
                        return call.getTargetOwner().getPackageName().equals("java.time")
                                && call.getName().equals("now")
                                && call.getTarget().getRawParameterTypes().isEmpty();
                    }
                })
                .check(SERVICE);
    }

    @Test
    void what_decides_knows_no_framework_no_database_and_no_clock() {
        noClasses()
                .that()
                .haveSimpleName("Examiner")
                .or()
                .haveSimpleName("Examination")
                .or()
                .haveSimpleName("SubstitutionLimit")
                .or()
                .haveSimpleName("FormDescription")
                .or()
                .haveSimpleName("FormCheck")
                .or()
                .haveSimpleName("Tasks")
                .or()
                .haveSimpleName("Statements")
                .or()
                .haveSimpleName("Places")
                .or()
                .haveSimpleName("ScanReader")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.quarkus..",
                        "jakarta.enterprise..",
                        "jakarta.persistence..",
                        "jakarta.ws.rs..",
                        "jakarta.transaction..",
                        "org.hibernate..",
                        "org.podium.kit..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.time.Clock")
                .check(SERVICE);
    }

    @Test
    void aggregates_know_persistence_and_nothing_else_of_the_framework() {
        noClasses()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "io.quarkus..", "jakarta.enterprise..", "jakarta.ws.rs..", "org.podium.kit..")
                        .and(not(equivalentTo(Reach.class))))
                .because("they are plain; how far a membership reaches is a value and no framework")
                .check(SERVICE);
    }

    @Test
    void aggregates_have_named_transitions_and_no_setters() {
        noMethods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .and()
                .doNotHaveName("setClock")
                .should()
                .haveNameMatching("set[A-Z].*")
                .check(SERVICE);
    }

    @Test
    void folders_are_words_of_an_organiser() {
        noClasses()
                .should()
                .resideInAnyPackage(
                        "..controller..", "..service..", "..impl..", "..dto..", "..mapper..", "..util..", "..common..")
                .check(SERVICE);
    }

    @Test
    void no_other_service_is_known_here() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.podium.scoring..", "org.podium.awards..", "org.podium.notification..")
                .check(SERVICE);
    }

    @Test
    void only_resources_speak_http() {
        noClasses()
                .that(new DescribedPredicate<JavaClass>("are no resources") {
                    @Override
                    public boolean test(JavaClass type) {
                        return !type.isAnnotatedWith(Path.class);
                    }
                })
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.ws.rs..")
                .check(SERVICE);
    }
}
