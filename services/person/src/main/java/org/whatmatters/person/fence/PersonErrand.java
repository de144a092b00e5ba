package org.whatmatters.person.fence;

import org.whatmatters.platform.fence.Errand;

/// All that this service does in somebody's request that they could not see themselves. The wall is in each step's
/// own query.
public enum PersonErrand implements Errand {

    /// At the first sign-in the record with the proven NHS number is nobody's own yet.
    LINK_ACCOUNT,

    /// Whoever speaks for a record is told what it is called: where nobody works with it, the officer of the board.
    NAME_UNDECIDED,

    /// Two records are compared fact by fact; of the one that is not theirs, the worker is told what agrees.
    COMPARE_RECORDS,

    /// Two records become one, or are parted again: one of the two is mostly somebody else's.
    JOIN_RECORDS,

    /// The officer of the board is told whom a restriction hides.
    NAME_RESTRICTED,

    /// Who was let in without being asked for is shown with the person's name, to whoever did it and to the board.
    NAME_OVERRIDDEN,

    /// A worker who breaks the glass finds the one record that is certainly meant; nobody who is restricted.
    FIND_IN_EMERGENCY,

    /// The officer of the board looks for whoever looked at the record with a number.
    FIND_FOR_LOOKS,

    /// Who helps somebody is told whom.
    NAME_HELPED,

    /// Whether somebody may decide for another follows from what was found about that person and from their age; which
    /// organisations there are to decide about, from their GP practice too.
    DECIDE_FOR_SOMEBODY,

    /// Anybody around a person takes down what should be another in the record; they are told nothing of what it says.
    PROPOSE_CHANGE,

    /// The number that the national service knows may stand in another record.
    TRACE_NUMBER,

    /// The officer of the board gives a person a copy of all that is held on them.
    COPY_FOR_PERSON
}
