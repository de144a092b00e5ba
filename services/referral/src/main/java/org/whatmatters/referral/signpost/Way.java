package org.whatmatters.referral.signpost;

/// How somebody got the list.
public enum Way {
    PRINT,
    TEXT
}
