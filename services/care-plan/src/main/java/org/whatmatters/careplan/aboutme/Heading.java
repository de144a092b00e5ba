package org.whatmatters.careplan.aboutme;

/// The seven headings of About Me, in the order they are read: what matters in an emergency stands first.
///
/// Source: PRSB About Me 2.01.
public enum Heading {
    WHAT_IS_MOST_IMPORTANT,
    PEOPLE_IMPORTANT,
    HOW_I_COMMUNICATE,
    MY_WELLNESS,
    PLEASE_DO_AND_DONT,
    HOW_AND_WHEN_TO_SUPPORT,
    ALSO_WORTH_KNOWING
}
