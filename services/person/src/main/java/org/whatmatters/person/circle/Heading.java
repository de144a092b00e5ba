package org.whatmatters.person.circle;

/// What of a person's own words can be opened to an organisation: each heading of About Me (PRSB About Me 2.01),
/// and the plan with its goals.
public enum Heading {
    WHAT_IS_MOST_IMPORTANT,
    PEOPLE_IMPORTANT,
    HOW_I_COMMUNICATE,
    MY_WELLNESS,
    PLEASE_DO_AND_DONT,
    HOW_AND_WHEN_TO_SUPPORT,
    ALSO_WORTH_KNOWING,
    PLAN
}
