package org.whatmatters.directory.facts;

/// Whom a service is for and nobody else, as a refuge may be.
enum GenderRestriction {
    WOMEN_ONLY(Criterion.WOMEN, Criterion.MEN),
    MEN_ONLY(Criterion.MEN, Criterion.WOMEN);

    private final Criterion welcome;
    private final Criterion others;

    GenderRestriction(Criterion welcome, Criterion others) {
        this.welcome = welcome;
        this.others = others;
    }

    /// Whether the two lists say something else.
    boolean contradicts(Facts facts) {
        return facts.exclusion().contains(welcome) || facts.inclusion().contains(others);
    }
}
