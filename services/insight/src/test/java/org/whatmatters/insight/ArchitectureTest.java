package org.whatmatters.insight;

import static com.tngtech.archunit.lang.conditions.ArchConditions.beAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.jspecify.annotations.NullMarked;

@AnalyzeClasses(packages = "org.whatmatters.insight", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule the_rules_of_measuring_are_plain_java = classes()
            .that()
            .resideInAPackage("org.whatmatters.insight.*")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("org.whatmatters.insight.*", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule use_cases_do_not_know_how_they_are_reached_or_kept = noClasses()
            .that()
            .resideInAPackage("..application..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..insight..web..", "..persistence..", "..messaging..", "org.whatmatters.contracts..");

    @ArchTest
    static final ArchRule adapters_are_package_private = classes()
            .that()
            .resideInAnyPackage("..insight..web..", "..insight..persistence..", "..insight..messaging..")
            .should()
            .notBePublic();

    @ArchTest
    static final ArchRule adapters_do_not_know_each_other = slices().matching(
                    "org.whatmatters.insight.(*).(web|persistence|messaging)..")
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule every_package_is_null_marked =
            classes().that().haveSimpleName("package-info").should(beAnnotatedWith(NullMarked.class));
}
