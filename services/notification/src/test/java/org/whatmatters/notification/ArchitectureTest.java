package org.whatmatters.notification;

import static com.tngtech.archunit.lang.conditions.ArchConditions.beAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.jspecify.annotations.NullMarked;

@AnalyzeClasses(packages = "org.whatmatters.notification", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String SERVICE = "org.whatmatters.notification.";
    private static final String[] DOMAIN = {
        SERVICE + "message", SERVICE + "number", SERVICE + "people", SERVICE + "reply", SERVICE + "reminder"
    };
    private static final String[] ADAPTERS = {"..web..", "..persistence..", "..messaging..", "..provider.."};

    @ArchTest
    static final ArchRule the_domain_is_plain_java = classes()
            .that()
            .resideInAnyPackage(DOMAIN)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    SERVICE + "message",
                    SERVICE + "number",
                    SERVICE + "people",
                    SERVICE + "reply",
                    SERVICE + "reminder",
                    "java..",
                    "org.jspecify..");

    @ArchTest
    static final ArchRule use_cases_know_no_adapter_and_no_contract = noClasses()
            .that()
            .resideInAPackage("..application..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    SERVICE + "(*).web..",
                    SERVICE + "(*).persistence..",
                    SERVICE + "(*).messaging..",
                    SERVICE + "(*).provider..",
                    "org.whatmatters.contracts..");

    @ArchTest
    static final ArchRule adapters_are_package_private = classes()
            .that()
            .resideInAnyPackage(ADAPTERS)
            .and()
            .areTopLevelClasses()
            .should()
            .bePackagePrivate()
            .orShould()
            .haveSimpleName("package-info");

    @ArchTest
    static final ArchRule adapters_do_not_know_each_other = slices().matching(
                    SERVICE + "(*).(web|persistence|messaging|provider)..")
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule features_do_not_go_in_circles =
            slices().matching(SERVICE + "(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule only_the_provider_adapter_knows_the_providers_client = noClasses()
            .that()
            .resideOutsideOfPackage("..message.provider..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("uk.gov.service.notify..");

    @ArchTest
    static final ArchRule every_package_is_null_marked =
            classes().that().haveSimpleName("package-info").should(beAnnotatedWith(NullMarked.class));
}
