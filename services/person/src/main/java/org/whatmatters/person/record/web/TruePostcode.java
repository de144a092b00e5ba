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
import org.whatmatters.person.record.Postcode;

/// A postcode of the United Kingdom.
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = TruePostcode.Check.class)
@interface TruePostcode {

    String message() default "This is not a whole postcode. Write it like XW1 1AA, or leave it out.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /// Blank counts as not given.
    final class Check implements ConstraintValidator<TruePostcode, String> {
        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || text.isBlank() || Postcode.parse(text).isPresent();
        }
    }
}
