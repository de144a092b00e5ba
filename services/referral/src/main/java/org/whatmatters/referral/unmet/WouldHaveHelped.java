package org.whatmatters.referral.unmet;

/// What would have made something suitable. A closed list: free words would tell about somebody.
public enum WouldHaveHelped {
    NEARER_OR_WITH_TRANSPORT,
    AT_ANOTHER_TIME,
    A_SHORTER_WAIT,
    FREE_OR_CHEAPER,
    ONE_TO_ONE,
    A_VISIT_AT_HOME,
    ONLINE,
    IN_ANOTHER_LANGUAGE,
    EASIER_TO_GET_INTO,
    FOR_ANOTHER_AGE,
    SOMEBODY_TO_GO_WITH,
    NOTHING_LIKE_IT_IS_THERE
}
