package org.whatmatters.budget.holding;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.whatmatters.budget.holding.BudgetState.AmountTold;
import org.whatmatters.budget.holding.BudgetState.Approved;
import org.whatmatters.budget.holding.BudgetState.AskedFor;
import org.whatmatters.budget.holding.BudgetState.Refused;
import org.whatmatters.budget.holding.BudgetState.Returned;
import org.whatmatters.budget.holding.BudgetState.Submitted;

/// Who has to do the next thing, in one sentence that everybody entitled reads alike.
///
/// @param by the last day for it, in London, where there is one
public record Ball(String sentence, String holder, @Nullable LocalDate by) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    public static Ball of(BudgetState state) {
        return switch (state) {
            case AskedFor _ -> new Ball("A budget officer says about how much there may be.", "A budget officer", null);
            case AmountTold _ -> new Ball("The link worker sends the plan for the money.", "The link worker", null);
            case Submitted _ -> new Ball("A second officer decides on the plan.", "A budget approver", null);
            case Returned _ ->
                new Ball("The link worker changes the plan and sends it again.", "The link worker", null);
            case Approved _ -> new Ball("The money is agreed: nobody has to do anything.", "Nobody", null);
            case Refused s ->
                new Ball(
                        "The person may ask until " + DAY.format(s.reconsiderUntil())
                                + " for this to be looked at again.",
                        "The person",
                        s.reconsiderUntil());
        };
    }
}
