package org.whatmatters.referral.text;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/// Text that somebody typed: no longer than said, and nothing in it that cannot be shown.
@Constraint(validatedBy = Note.Check.class)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface Note {

    /// In code points.
    int max();

    String message() default "Use {max} characters or fewer, and only such as can be shown.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<Note, String> {

        private int max;

        @Override
        public void initialize(Note note) {
            this.max = note.max();
        }

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || (Writing.length(text) <= max && Writing.isShowable(text));
        }
    }
}
