package org.whatmatters.budget.ledger;

import java.util.List;

/// Money moved from one account to another, as the entries it makes. Their sum is always zero: no penny appears or
/// goes.
public record Posting(Kind kind, List<Entry> entries) {

    /// Why money moved.
    public enum Kind {
        ALLOCATION,
        COMMITMENT,
        RELEASE,
        PAYMENT,
        RETURN
    }

    /// One line in the book.
    ///
    /// @param pence above zero where money comes in, below where it leaves
    public record Entry(Account account, long pence) {}

    public Posting {
        entries = List.copyOf(entries);
        if (entries.stream().mapToLong(Entry::pence).reduce(0, Math::addExact) != 0) {
            throw new IllegalArgumentException("a posting's entries come to zero");
        }
    }

    /// The holder puts money in.
    public static Posting allocation(Money amount) {
        return move(Kind.ALLOCATION, Account.ALLOCATED, Account.AVAILABLE, amount);
    }

    /// Money is promised, at the price agreed.
    public static Posting commitment(Money amount) {
        return move(Kind.COMMITMENT, Account.AVAILABLE, Account.COMMITTED, amount);
    }

    /// A promise falls away.
    public static Posting release(Money amount) {
        return move(Kind.RELEASE, Account.COMMITTED, Account.AVAILABLE, amount);
    }

    /// What was promised is paid.
    public static Posting payment(Money amount) {
        return move(Kind.PAYMENT, Account.COMMITTED, Account.SPENT, amount);
    }

    /// What nobody needs goes back.
    public static Posting giveBack(Money amount) {
        return move(Kind.RETURN, Account.AVAILABLE, Account.RETURNED, amount);
    }

    private static Posting move(Kind kind, Account from, Account to, Money amount) {
        return new Posting(kind, List.of(new Entry(from, -amount.pence()), new Entry(to, amount.pence())));
    }
}
