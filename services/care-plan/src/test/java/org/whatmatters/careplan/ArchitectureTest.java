package org.whatmatters.careplan;

import static com.tngtech.archunit.lang.conditions.ArchConditions.beAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.jspecify.annotations.NullMarked;
import org.whatmatters.platform.testing.MissingAnswers;

@AnalyzeClasses(packages = "org.whatmatters.careplan", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule the_rules_of_care_planning_are_plain_java = classes()
            .that()
            .resideInAPackage("org.whatmatters.careplan.*")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("org.whatmatters.careplan.*", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule use_cases_do_not_know_how_they_are_reached_or_kept = noClasses()
            .that()
            .resideInAPackage("..application..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..careplan..web..", "..persistence..", "..messaging..", "org.whatmatters.contracts..");

    @ArchTest
    static final ArchRule adapters_are_package_private = classes()
            .that()
            .resideInAnyPackage("..careplan..web..", "..careplan..persistence..", "..careplan..messaging..")
            .should()
            .notBePublic();

    @ArchTest
    static final ArchRule adapters_do_not_know_each_other = slices().matching(
                    "org.whatmatters.careplan.(*).(web|persistence|messaging)..")
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule about_me_and_plans_know_only_the_circle = slices().matching(
                    "org.whatmatters.careplan.(aboutme|planning)..")
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule every_package_is_null_marked =
            classes().that().haveSimpleName("package-info").should(beAnnotatedWith(NullMarked.class));

    @ArchTest
    static final ArchRule every_missing_answer_is_named = MissingAnswers.areNamed();
}
