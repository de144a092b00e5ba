package org.whatmatters.budget.holding.web;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;
import org.whatmatters.budget.holding.Exclusions;
import org.whatmatters.budget.holding.Exclusions.Verdict;

/// Asks the installation's list.
class AllowedByTheList implements ConstraintValidator<AllowedPurchase, String> {

    private final Exclusions exclusions;

    AllowedByTheList(Exclusions exclusions) {
        this.exclusions = exclusions;
    }

    @Override
    public boolean isValid(@Nullable String description, ConstraintValidatorContext context) {
        if (description == null) {
            return true;
        }
        var blocked = exclusions.check(description).filter(finding -> finding.verdict() == Verdict.BLOCK);
        blocked.ifPresent(finding -> {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate("The money may not buy this: " + finding.category() + ".")
                    .addConstraintViolation();
        });
        return blocked.isEmpty();
    }
}
