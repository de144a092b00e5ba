package org.whatmatters.platform.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.validation.constraints.NotBlank;
import java.util.Set;

/// What a service says of an answer that is missing.
public final class MissingAnswers {

    private MissingAnswers() {}

    /// What people have to write says so in a sentence of its own: a page repeats it at its top, where "Write an
    /// answer here" tells nobody which answer.
    ///
    /// @param notAsked fields that no page asks for, such as what opens a link
    public static ArchRule areNamed(String... notAsked) {
        var unasked = Set.of(notAsked);
        return fields().that()
                .areAnnotatedWith(NotBlank.class)
                .and(describe("asked of people", (JavaField field) -> !unasked.contains(field.getName())))
                .should(ArchCondition.from(describe("be named when they are missing", MissingAnswers::isNamed)));
    }

    /// The platform's sentence is a key in braces.
    private static boolean isNamed(JavaField field) {
        return !field.getAnnotationOfType(NotBlank.class).message().startsWith("{");
    }
}
