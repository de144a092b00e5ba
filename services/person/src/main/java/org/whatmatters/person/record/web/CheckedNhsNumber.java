package org.whatmatters.person.record.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;
import org.whatmatters.person.record.NhsNumber;

/// An NHS number whose check digit is right.
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = CheckedNhsNumber.Check.class)
@interface CheckedNhsNumber {

    String message() default "This is not an NHS number. It has ten digits; check for a slip.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /// Blank counts as not given.
    final class Check implements ConstraintValidator<CheckedNhsNumber, String> {
        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || text.isBlank() || NhsNumber.parse(text).isPresent();
        }
    }
}
