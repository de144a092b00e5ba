package org.whatmatters.person;

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

@AnalyzeClasses(packages = "org.whatmatters.person", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] DOMAIN = {
        "org.whatmatters.person.record", "org.whatmatters.person.identity", "org.whatmatters.person.circle"
    };

    @ArchTest
    static final ArchRule the_domain_knows_only_java = classes()
            .that()
            .resideInAnyPackage(DOMAIN)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "org.whatmatters.person.record",
                    "org.whatmatters.person.identity",
                    "org.whatmatters.person.circle",
                    "java..",
                    "org.jspecify..");

    @ArchTest
    static final ArchRule use_cases_do_not_know_their_adapters = noClasses()
            .that()
            .resideInAPackage("..application..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.whatmatters.person..web..",
                    "..persistence..",
                    "org.whatmatters.person..messaging..",
                    "..client..",
                    "org.whatmatters.contracts..",
                    "org.whatmatters.platform.messaging..",
                    "org.springframework.jdbc..");

    @ArchTest
    static final ArchRule adapters_are_package_private = classes()
            .that()
            .areTopLevelClasses()
            .and()
            .resideInAnyPackage("..web..", "..persistence..", "..messaging..", "..client..")
            .should()
            .notBePublic();

    @ArchTest
    static final ArchRule adapters_of_a_feature_do_not_know_each_other = slices().matching(
                    "org.whatmatters.person.(*).(web|persistence|messaging|client)..")
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule features_know_each_other_one_way_only =
            slices().matching("org.whatmatters.person.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule every_package_is_null_marked =
            classes().that().haveSimpleName("package-info").should(beAnnotatedWith(NullMarked.class));

    @ArchTest
    static final ArchRule every_missing_answer_is_named = MissingAnswers.areNamed();
}
