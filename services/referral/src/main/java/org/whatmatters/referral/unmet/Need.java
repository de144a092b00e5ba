package org.whatmatters.referral.unmet;

/// What somebody would like help with: the list that every agency's form offers.
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
    OTHER
}
