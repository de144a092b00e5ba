package org.whatmatters.referral.reminder;

/// What a worker is told that waits for them. The word is all that leaves this service.
public enum Kind {
    /// A form that was begun and not sent.
    DRAFT_WAITING,
    /// Somebody whom their group was asked to welcome.
    OFFER_WAITING,
    /// A question of a host about a referral of their team's.
    QUESTION_WAITING,
    /// A need near a place for which there may be enough people for a group.
    GROUP_WANTED
}
