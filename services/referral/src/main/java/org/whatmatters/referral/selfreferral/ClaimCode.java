package org.whatmatters.referral.selfreferral;

import java.util.Locale;
import java.util.Optional;
import org.whatmatters.platform.web.Secret;

/// By what somebody who came by themselves says later that it was they: 128 random bits in 32 hexadecimal digits,
/// which can be written down and read out. Whoever hands in the form has drawn it, so that no answer of ours holds it;
/// we keep only its hash.
record ClaimCode(String digits) {

    private static final String WHOLE = "[0-9a-f]{32}";

    /// However it is written down: in groups, in capitals, with an O for a nought.
    static Optional<ClaimCode> parse(String typed) {
        var digits = typed.replaceAll("[\\s\\p{Pd}]", "")
                .toLowerCase(Locale.ROOT)
                .replace('o', '0')
                .replace('i', '1')
                .replace('l', '1');
        return digits.matches(WHOLE) ? Optional.of(new ClaimCode(digits)) : Optional.empty();
    }

    byte[] hash() {
        return new Secret(digits).hash();
    }

    /// Not the digits: a secret has no business in a log.
    @Override
    public String toString() {
        return "ClaimCode";
    }
}
