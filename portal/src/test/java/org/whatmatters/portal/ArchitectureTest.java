package org.whatmatters.portal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.stereotype.Controller;

@AnalyzeClasses(packages = "org.whatmatters.portal", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule pages_of_one_role_know_nothing_of_another = slices().matching(
                    "org.whatmatters.portal.(start|refer|forms|sent|triage|cases|offers|budgets|me|insight|directory|worried|people)..")
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule controllers_are_nobody_else_s =
            classes().that().areAnnotatedWith(Controller.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule the_portal_keeps_nothing_but_sessions =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("org.springframework.jdbc..", "java.sql..");

    @ArchTest
    static final ArchRule services_are_asked_only_through_their_clients = noClasses()
            .that()
            .resideOutsideOfPackages("org.whatmatters.portal.services", "org.whatmatters.portal.signin")
            .should()
            .dependOnClassesThat()
            .haveSimpleName("RestClient");
}
