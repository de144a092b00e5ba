package org.whatmatters.directory;

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

@AnalyzeClasses(packages = "org.whatmatters.directory", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule the_domain_knows_only_java = classes()
            .that()
            .resideInAnyPackage(
                    "org.whatmatters.directory.listing",
                    "org.whatmatters.directory.importing",
                    "org.whatmatters.directory.life",
                    "org.whatmatters.directory.editing",
                    "org.whatmatters.directory.address",
                    "org.whatmatters.directory.resource",
                    "org.whatmatters.directory.newgroup")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "org.whatmatters.directory.listing",
                    "org.whatmatters.directory.importing",
                    "org.whatmatters.directory.life",
                    "org.whatmatters.directory.editing",
                    "org.whatmatters.directory.address",
                    "org.whatmatters.directory.resource",
                    "org.whatmatters.directory.newgroup",
                    "java..",
                    "org.jspecify..");

    @ArchTest
    static final ArchRule reading_a_file_needs_no_spring_and_no_database = noClasses()
            .that()
            .resideInAPackage("..importing.format..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "java.sql..");

    @ArchTest
    static final ArchRule use_cases_do_not_know_their_adapters = noClasses()
            .that()
            .resideInAPackage("..application..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..directory.*.web..",
                    "..directory.*.persistence..",
                    "..directory.*.messaging..",
                    "org.whatmatters.contracts..",
                    "org.springframework.jdbc..",
                    "org.springframework.web..");

    @ArchTest
    static final ArchRule adapters_are_package_private = classes()
            .that()
            .resideInAnyPackage("..directory.*.web..", "..directory.*.persistence..", "..directory.*.messaging..")
            .should()
            .bePackagePrivate()
            .orShould()
            .haveSimpleName("package-info");

    @ArchTest
    static final ArchRule adapters_do_not_know_each_other = slices().matching(
                    "..directory.*.(web|persistence|messaging)..")
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule a_listing_does_not_know_who_imports_or_looks_for_it = noClasses()
            .that()
            .resideInAPackage("..directory.listing..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..directory.importing..", "..directory.search..", "..directory.openreferral..");

    @ArchTest
    static final ArchRule every_package_is_null_marked =
            classes().that().haveSimpleName("package-info").should(beAnnotatedWith(NullMarked.class));

    @ArchTest
    static final ArchRule every_missing_answer_is_named = MissingAnswers.areNamed("token");
}
