package org.whatmatters.directory.newgroup;

/// Why a group does not come about. Told to those who try the next one.
public enum DropReason {
    TOO_FEW_PEOPLE,
    NOBODY_TO_LEAD_IT,
    NO_VENUE,
    NO_MONEY,
    SOMETHING_LIKE_IT_BEGAN,
    OTHER
}
