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
import org.whatmatters.person.record.application.PhoneNumbers;

/// A phone number that can be rung.
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = DialablePhone.Check.class)
@interface DialablePhone {

    String message() default
            "This is not a phone number that we can ring. Write it like 07700 900123 or +44 7700 900123.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /// Blank counts as not given.
    final class Check implements ConstraintValidator<DialablePhone, String> {
        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || text.isBlank() || PhoneNumbers.e164(text).isPresent();
        }
    }
}
