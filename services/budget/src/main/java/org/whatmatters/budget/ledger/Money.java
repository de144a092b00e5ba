package org.whatmatters.budget.ledger;

import java.util.Collection;

/// An amount in whole pence of the pound sterling, never below zero: what would be a negative amount is an entry on
/// another account.
public record Money(long pence) implements Comparable<Money> {

    public static final Money NONE = new Money(0);

    public Money {
        if (pence < 0) {
            throw new IllegalArgumentException("money is never below zero");
        }
    }

    public static Money sum(Collection<Money> amounts) {
        return amounts.stream().reduce(NONE, Money::plus);
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(pence, other.pence));
    }

    public boolean isMoreThan(Money other) {
        return compareTo(other) > 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(pence, other.pence);
    }
}
