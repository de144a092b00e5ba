package org.whatmatters.directory.listing;

/// What people want help with, as the platform codes it: unmet needs are counted by it, and services are found by it.
/// Which words of a service mean it stands in `need_word`.
public enum Need {
    LONELINESS,
    MENTAL_WELLBEING,
    BEREAVEMENT,
    CARING,
    HEALTH_CONDITION,
    BEING_ACTIVE,
    MONEY,
    HOUSING,
    FOOD,
    WORK_OR_LEARNING,
    GETTING_AROUND,
    GETTING_ONLINE,
    /// No service says so of itself.
    OTHER;

    /// The code in what a service is asked by, as `traits_of` writes it.
    public String trait() {
        return "NEED_" + name();
    }
}
