package org.whatmatters.referral;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.whatmatters.platform.testing.MissingAnswers;

@AnalyzeClasses(packages = "org.whatmatters.referral", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    /// The two libraries are as pure as the domain: names for JSON, and the world's telephone numbers.
    @ArchTest
    static final ArchRule the_domain_knows_only_java = classes()
            .that()
            .resideInAnyPackage(domain("form"), domain("lifecycle"), domain("offer"), domain("access"))
            .or()
            .resideInAPackage(domain("calendar"))
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    domain("form"),
                    domain("lifecycle"),
                    domain("offer"),
                    domain("access"),
                    domain("calendar"),
                    domain("text"),
                    "java..",
                    "org.jspecify..",
                    "com.fasterxml.jackson.annotation",
                    "com.google.i18n.phonenumbers");

    @ArchTest
    static final ArchRule use_cases_do_not_know_their_adapters = noClasses()
            .that()
            .resideInAPackage("..application..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..referral..web..", "..persistence..", "..messaging..", "org.whatmatters.contracts..");

    @ArchTest
    static final ArchRule adapters_are_package_private = classes()
            .that()
            .resideInAnyPackage(
                    "..referral..web..", "..persistence..", "..referral..messaging..", "..schedule..", "..files..")
            .should()
            .notBePublic();

    @ArchTest
    static final ArchRule adapters_do_not_know_each_other = slices().matching(
                    "org.whatmatters.referral.(*).(web|persistence|messaging|schedule|files)..")
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule the_lifecycle_does_not_know_offers = noClasses()
            .that()
            .resideInAPackage("..lifecycle..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..offer..");

    @ArchTest
    static final ArchRule only_the_outbox_adapters_speak_to_the_broker = noClasses()
            .that()
            .resideOutsideOfPackages("..referral..messaging..", "..projection..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.whatmatters.platform.messaging..");

    @ArchTest
    static final ArchRule every_missing_answer_is_named =
            MissingAnswers.areNamed("token", "entry", "form", "lastPage", "hopedFor");

    private static String domain(String feature) {
        return "org.whatmatters.referral." + feature;
    }
}
