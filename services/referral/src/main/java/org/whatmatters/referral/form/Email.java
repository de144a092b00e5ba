package org.whatmatters.referral.form;

import java.util.regex.Pattern;

/// An email address of the right shape: whether somebody reads it, only a letter to it can tell.
final class Email {

    /// As long as RFC 5321 lets one be.
    private static final int MOST = 254;

    private static final Pattern SHAPE = Pattern.compile("[^\\s@]+@[^\\s@.]+(\\.[^\\s@.]+)+");

    private Email() {}

    static boolean isWellFormed(String given) {
        var address = given.strip();
        return address.length() <= MOST && SHAPE.matcher(address).matches();
    }
}
