package org.whatmatters.person.record;

/// How sure it is that the NHS number is the person's (NHS data dictionary, NHS number status indicator).
public enum NhsNumberStatus {
    PRESENT_AND_VERIFIED,
    PRESENT_NOT_TRACED,
    TRACE_REQUIRED,
    /// Tried: the national service knows nobody, or several, by what is known here.
    NO_OR_SEVERAL_MATCHES,
    /// The number and the person do not fit together. A human finds out.
    NEEDS_TO_BE_RESOLVED,
    IN_PROGRESS,
    NOT_PRESENT_AND_NOT_REQUIRED,
    /// The national service did not answer. It is asked again.
    TRACE_POSTPONED;

    /// Before anybody has traced them.
    static NhsNumberStatus untraced(Details details) {
        return details.nhsNumber() == null ? TRACE_REQUIRED : PRESENT_NOT_TRACED;
    }
}
