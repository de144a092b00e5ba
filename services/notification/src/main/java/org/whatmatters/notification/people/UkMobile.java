package org.whatmatters.notification.people;

/// A UK mobile number that has been checked, in E.164. Its text form is masked: a number must not end up in a log.
///
/// @param e164 such as `+447700900123`
public record UkMobile(String e164) {

    @Override
    public String toString() {
        return "a mobile ending in " + e164.substring(e164.length() - 2);
    }
}
