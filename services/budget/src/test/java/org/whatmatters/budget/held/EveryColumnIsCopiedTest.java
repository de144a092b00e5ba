package org.whatmatters.budget.held;

import java.nio.file.Path;
import java.util.Set;
import org.whatmatters.platform.testing.EveryColumnIsCopied;

class EveryColumnIsCopiedTest implements EveryColumnIsCopied {

    @Override
    public Path queries() {
        return Path.of("src/main/java/org/whatmatters/budget/held/BudgetHoldings.java");
    }

    @Override
    public Set<String> leftOut() {
        return Set.of(
                // Accounts of workers, whose names are not kept but for the one who decided.
                "budget.hands", "budget.told_by", "budget.submitted_by", "budget.decided_by");
    }
}
