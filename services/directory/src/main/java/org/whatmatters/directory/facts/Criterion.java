package org.whatmatters.directory.facts;

/// Whom a service is for, or cannot help safely: coded, so that a worker sees it before they offer.
enum Criterion {
    UNDER_18,
    AGED_18_OR_OVER,
    AGED_65_OR_OVER,
    WOMEN,
    MEN,
    CARERS,
    PARENTS,
    LIVES_NEARBY,
    REGISTERED_WITH_A_LOCAL_GP,
    ACTIVE_SUICIDAL_INTENT,
    NEEDS_ONE_TO_ONE_PERSONAL_CARE,
    NEEDS_LIFTING,
    RISK_TO_OTHERS,
    UNDER_THE_INFLUENCE
}
