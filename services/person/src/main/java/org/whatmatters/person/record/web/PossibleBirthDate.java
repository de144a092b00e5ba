package org.whatmatters.person.record.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.whatmatters.person.record.PartialDate;

/// As much of a birth date as is known, neither in the future nor longer ago than anybody has lived.
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PossibleBirthDate.Check.class)
@interface PossibleBirthDate {

    String message() default
            "Write the year, the month or the day of birth: 1950, 1950-03 or 1950-03-02. It cannot be in the future.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /// Blank counts as not given.
    final class Check implements ConstraintValidator<PossibleBirthDate, String> {

        private final Clock clock;

        Check(Clock clock) {
            this.clock = clock;
        }

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null
                    || text.isBlank()
                    || PartialDate.ofBirth(text.strip(), LocalDate.ofInstant(clock.instant(), LONDON))
                            .isPresent();
        }
    }

    ZoneId LONDON = ZoneId.of("Europe/London");
}
