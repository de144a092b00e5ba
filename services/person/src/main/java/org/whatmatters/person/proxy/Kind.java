package org.whatmatters.person.proxy;

import java.util.Set;
import org.whatmatters.person.circle.Heading;
import org.whatmatters.person.circle.Scope;

/// By what right somebody helps a person.
enum Kind {
    /// The person wants it, and needs nobody's leave.
    HELPER(12),
    /// Has parental responsibility for a child under sixteen (Children Act 1989 s.3). Looked at every year.
    PARENT(12),
    /// Holds a lasting power of attorney for health and welfare: it may be used only for what the person cannot decide
    /// (Mental Capacity Act 2005 s.11(7)).
    ATTORNEY_FOR_HEALTH(36),
    /// Holds a lasting power of attorney for property and financial affairs: the money, never the plan.
    ATTORNEY_FOR_MONEY(36),
    /// Was appointed by the Court of Protection for the person's welfare (Mental Capacity Act 2005 s.16).
    DEPUTY(36),
    /// Holds a direct payment for the person (representative or nominee, SI 2013/1617).
    BUDGET_REPRESENTATIVE(36),
    /// Supports the person to say what they want, and decides nothing (Mental Capacity Act 2005 s.35; Care Act 2014
    /// s.67).
    ADVOCATE(12);

    /// The age from which a young person speaks for themselves. What becomes of a parent's right is decided before; no
    /// timer takes somebody's only helper away.
    static final int AGE_OF_OWN_WORD = 16;

    private final int longest;

    Kind(int longest) {
        this.longest = longest;
    }

    boolean mayBeGiven(Set<Heading> asked) {
        return switch (this) {
            case HELPER, PARENT, ATTORNEY_FOR_HEALTH, DEPUTY, ADVOCATE -> true;
            case BUDGET_REPRESENTATIVE -> Set.of(Heading.PLAN).containsAll(asked);
            case ATTORNEY_FOR_MONEY -> asked.isEmpty();
        };
    }

    boolean mayDo(Set<Scope> asked) {
        return switch (this) {
            case HELPER, PARENT, ATTORNEY_FOR_HEALTH, DEPUTY -> true;
            case BUDGET_REPRESENTATIVE, ATTORNEY_FOR_MONEY ->
                Set.of(Scope.SEE_BUDGET).containsAll(asked);
            case ADVOCATE -> Set.of(Scope.SEE_REFERRALS).containsAll(asked);
        };
    }

    /// For how long it can be given at most, in months.
    int longest() {
        return longest;
    }

    /// Whether it rests on more than the person's own wish, and so has to be shown.
    boolean needsAuthority() {
        return this != HELPER;
    }

    /// Whether it holds only for what the person cannot decide themselves.
    boolean needsThatThePersonCannotDecide() {
        return this == ATTORNEY_FOR_HEALTH || this == DEPUTY;
    }

    /// Whether they may say for the person who sees what.
    boolean decidesOnSharing() {
        return this == PARENT || needsThatThePersonCannotDecide();
    }
}
