package org.whatmatters.budget.ledger;

/// A posting would take more from an account than stands on it.
public final class NotEnoughMoney extends RuntimeException {

    public NotEnoughMoney(Account account) {
        super("there is not that much on " + account);
    }
}
