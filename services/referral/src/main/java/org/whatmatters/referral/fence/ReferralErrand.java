package org.whatmatters.referral.fence;

import org.whatmatters.platform.fence.Errand;

/// All that this service does in somebody's request that they could not see themselves.
public enum ReferralErrand implements Errand {

    /// What a team has just sent nobody may see, not even the team, before it is known who it is about.
    TAKE_IN,

    /// What the person answers on the officer's phone the officer may not read, nor the person once it is sent.
    HAND_OVER,

    /// Whoever has the code of a referral is told that it is good, and nothing of the referral.
    CLAIM,

    /// The host is told how many are still to come, and nothing of any of them.
    COUNT_UNIDENTIFIED,

    /// Which rows a list shows is settled with the wall in the query. The fence would be asked about each row that a
    /// filter passes over; it is asked when those are read that are shown.
    CHOOSE_ROWS,

    /// The counts above a list, with the wall in the query; nothing else of any of them.
    COUNT_ROWS,

    /// When one provider welcomes somebody, the others who were asked for the same need are let off.
    LET_RIVALS_OFF,

    /// A text with the link to an offer that has ended need not go out; whoever ended it may not see each of those
    /// offers.
    TAKE_BACK_TEXTS,

    /// What was changed in a form stands between the teams; the person reads of their own what is theirs to read.
    SHOW_CHANGES,

    /// Whoever has a group's link and the code that went to its phone reads and answers that one offer, without an
    /// account.
    ANSWER_BY_LINK
}
