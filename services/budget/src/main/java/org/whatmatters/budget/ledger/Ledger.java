package org.whatmatters.budget.ledger;

import java.util.EnumMap;
import java.util.Map;

/// The book of one budget. No account but the holder's own ever falls below zero, so what was not allocated cannot be
/// promised, and what was not promised cannot be paid.
///
/// @param sums what each account comes to, in pence; an account without entries is not in it
public record Ledger(Map<Account, Long> sums) {

    public static final Ledger EMPTY = new Ledger(Map.of());

    public Ledger {
        sums = Map.copyOf(sums);
    }

    public Ledger post(Posting posting) {
        var after = new EnumMap<Account, Long>(Account.class);
        after.putAll(sums);
        for (var entry : posting.entries()) {
            var sum = after.merge(entry.account(), entry.pence(), Math::addExact);
            if (sum < 0 && entry.account() != Account.ALLOCATED) {
                throw new NotEnoughMoney(entry.account());
            }
        }
        return new Ledger(after);
    }

    /// What the holder has put in and not been given back.
    public Money allocated() {
        return new Money(-sum(Account.ALLOCATED) - sum(Account.RETURNED));
    }

    public Money committed() {
        return new Money(sum(Account.COMMITTED));
    }

    public Money spent() {
        return new Money(sum(Account.SPENT));
    }

    public Money available() {
        return new Money(sum(Account.AVAILABLE));
    }

    private long sum(Account account) {
        return sums.getOrDefault(account, 0L);
    }
}
