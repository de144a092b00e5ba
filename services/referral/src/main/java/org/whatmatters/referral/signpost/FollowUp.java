package org.whatmatters.referral.signpost;

/// What somebody answered who was asked after seven days whether a list had helped.
public enum FollowUp {
    HELPED,
    NOT_YET,
    NO_LONGER_NEEDED
}
