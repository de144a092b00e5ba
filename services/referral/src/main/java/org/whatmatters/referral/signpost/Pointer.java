package org.whatmatters.referral.signpost;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/// One line of a list: what it is called, and where to ring.
public record Pointer(String name, @Nullable PublicPhone phone) {

    static final int LONGEST_NAME = 100;

    /// Whether a text can carry the name. A script that texts cannot show is not sent as question marks.
    public boolean canBeTexted() {
        return !plainName().isEmpty();
    }

    String inText() {
        return phone == null ? plainName() : plainName() + ", " + phone.text();
    }

    /// Only characters that each count as one in a text: no accents, and none of those that count as two.
    private String plainName() {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[‘’`´]", "'")
                .replaceAll("[“”«»]", "\"")
                .replaceAll("\\p{Pd}", "-")
                .replaceAll("[\\[{]", "(")
                .replaceAll("[]}]", ")")
                .replaceAll("[^ -~]|[\\\\^~|]", " ")
                .replaceAll(" {2,}", " ")
                .strip();
        return plain.length() <= LONGEST_NAME
                ? plain
                : plain.substring(0, LONGEST_NAME - 3).strip() + "...";
    }
}
