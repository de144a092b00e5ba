package org.whatmatters.gateway;

import static com.tngtech.archunit.lang.conditions.ArchConditions.beAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@AnalyzeClasses(packages = "org.whatmatters.gateway", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule routes_hold_no_expression_language =
            noClasses().should().dependOnClassesThat().resideInAPackage("org.springframework.expression..");

    @ArchTest
    static final ArchRule the_door_knows_no_service = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.whatmatters.contracts..",
                    "org.whatmatters.platform.web..",
                    "org.whatmatters.platform.messaging..",
                    "org.whatmatters.platform.circle..");

    @ArchTest
    static final ArchRule every_package_is_null_marked =
            classes().that().haveSimpleName("package-info").should(beAnnotatedWith(NullMarked.class));

    /// Its default pool of five connections a route would be taken up silently and throttle every service.
    @Test
    void the_apache_client_is_not_on_the_class_path() {
        assertThatExceptionOfType(ClassNotFoundException.class)
                .isThrownBy(() -> Class.forName("org.apache.hc.client5.http.classic.HttpClient"));
    }
}
