package org.whatmatters.notification.people;

/// The person's own answer to "is it safe to text you?". Nobody has asked yet is not a yes.
public enum SafeToText {
    YES,
    NO,
    UNKNOWN
}
