package org.whatmatters.budget.holding.web;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A line that no rule blocks. Checked with the other fields, so that a worker hears of everything at once.
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = AllowedByTheList.class)
@interface AllowedPurchase {

    String message() default "The money may not buy this.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
