package org.whatmatters.person.equality;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.whatmatters.person.record.Author;

/// What a person says of themselves, asked once after the first contact and with the reason why (Equality Act 2010,
/// s.149). An answer that is absent was never asked for; not to answer is an answer of its own.
///
/// @param version one more with each time it was said; 0 while nobody has asked
/// @param saidTo who heard it; absent while nobody has asked
record Equality(
        long version,
        @Nullable Ethnicity ethnicity,
        @Nullable Disability disability,
        @Nullable Caring caring,
        @Nullable Author saidTo,
        @Nullable Instant saidAt) {

    static final Equality NOT_ASKED = new Equality(0, null, null, null, null, null);

    /// The ethnic categories of the NHS Data Dictionary (A to S, and Z for not stated).
    enum Ethnicity {
        WHITE_BRITISH,
        WHITE_IRISH,
        WHITE_OTHER,
        MIXED_WHITE_AND_BLACK_CARIBBEAN,
        MIXED_WHITE_AND_BLACK_AFRICAN,
        MIXED_WHITE_AND_ASIAN,
        MIXED_OTHER,
        ASIAN_INDIAN,
        ASIAN_PAKISTANI,
        ASIAN_BANGLADESHI,
        ASIAN_OTHER,
        BLACK_CARIBBEAN,
        BLACK_AFRICAN,
        BLACK_OTHER,
        CHINESE,
        OTHER,
        DECLINED
    }

    /// Whether a health condition or illness limits what somebody does day by day (Equality Act 2010, s.6).
    enum Disability {
        LIMITED_A_LOT,
        LIMITED_A_LITTLE,
        NOT_LIMITED,
        DECLINED
    }

    /// Whether somebody looks after another without pay.
    enum Caring {
        LOOKS_AFTER_SOMEBODY,
        LOOKS_AFTER_NOBODY,
        DECLINED
    }
}
