package org.whatmatters.person.organisation;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;
import org.whatmatters.platform.web.Role;

/// A role of the closed list, by the name of its group, such as `link-worker`.
@Target(ElementType.TYPE_USE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = KnownRole.Check.class)
public @interface KnownRole {

    String message() default "This is not a role. Roles are written like link-worker.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /// Looks the name up in the list.
    final class Check implements ConstraintValidator<KnownRole, String> {
        @Override
        public boolean isValid(@Nullable String role, ConstraintValidatorContext context) {
            return role != null && Role.of(role).isPresent();
        }
    }
}
