package org.whatmatters.budget;

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

@AnalyzeClasses(packages = "org.whatmatters.budget", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule rules_on_money_know_only_java = classes()
            .that()
            .resideInAnyPackage("org.whatmatters.budget.holding", "org.whatmatters.budget.ledger")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "org.whatmatters.budget.holding", "org.whatmatters.budget.ledger", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule the_book_knows_no_budget = noClasses()
            .that()
            .resideInAPackage("org.whatmatters.budget.ledger")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.whatmatters.budget.holding..");

    @ArchTest
    static final ArchRule use_cases_do_not_know_their_adapters = noClasses()
            .that()
            .resideInAPackage("..application..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.whatmatters.budget.holding.web..",
                    "org.whatmatters.budget.holding.persistence..",
                    "org.whatmatters.budget.holding.messaging..",
                    "org.whatmatters.contracts..",
                    "org.springframework.jdbc..");

    @ArchTest
    static final ArchRule adapters_are_package_private = classes()
            .that()
            .resideInAnyPackage("..holding.web..", "..holding.persistence..", "..holding.messaging..")
            .should()
            .bePackagePrivate()
            .orShould()
            .haveSimpleName("package-info");

    @ArchTest
    static final ArchRule adapters_do_not_know_each_other = slices().matching("..holding.(web|persistence|messaging)..")
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule every_package_is_null_marked =
            classes().that().haveSimpleName("package-info").should(beAnnotatedWith(NullMarked.class));

    @ArchTest
    static final ArchRule every_missing_answer_is_named = MissingAnswers.areNamed();
}
