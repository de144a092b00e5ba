package org.whatmatters.referral.offerlink;

import java.security.MessageDigest;
import java.util.random.RandomGenerator;
import org.whatmatters.platform.web.Secret;

/// Six digits that show that somebody holds the group's phone.
record Code(String digits) {

    private static final int HOW_MANY = 1_000_000;

    static Code draw(RandomGenerator random) {
        return new Code("%06d".formatted(random.nextInt(HOW_MANY)));
    }

    /// As somebody typed it, with or without spaces.
    static Code typed(String text) {
        return new Code(text.replaceAll("\\s", ""));
    }

    /// What is kept of it. With the secret of the link, of which nobody here knows more than a hash: six digits alone
    /// would be found by trying.
    byte[] hash(Secret link) {
        return new Secret(link.text() + " " + digits).hash();
    }

    boolean hasHash(byte[] kept, Secret link) {
        return MessageDigest.isEqual(kept, hash(link));
    }

    /// Never the code itself.
    @Override
    public String toString() {
        return "a code";
    }
}
