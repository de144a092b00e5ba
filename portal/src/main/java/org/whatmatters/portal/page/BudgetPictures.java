package org.whatmatters.portal.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whatmatters.portal.services.BudgetService.Budget;

/// A budget as bars: what was told, what the plan asks for, what was agreed and what is left of it. Templates know
/// it as `@budgetPictures`.
@Component
public class BudgetPictures {

    private final Words words;

    BudgetPictures(Words words) {
        this.words = words;
    }

    public List<Bar> of(Budget budget) {
        var values = new ArrayList<Bar.Value>();
        add(values, "Amount told", budget.indicativePence());
        add(values, "Plan asks for", budget.plannedPence());
        add(values, "Agreed", budget.approvedPence());
        var ledger = budget.ledger();
        if (budget.approvedPence() != null && ledger != null) {
            add(values, "Promised to somebody", ledger.committedPence());
            add(values, "Spent", ledger.spentPence());
            add(values, "Left", ledger.availablePence());
        }
        return Bar.of(values);
    }

    private void add(List<Bar.Value> values, String label, @Nullable Long pence) {
        if (pence != null) {
            values.add(new Bar.Value(label, pence, String.valueOf(words.money(pence))));
        }
    }
}
