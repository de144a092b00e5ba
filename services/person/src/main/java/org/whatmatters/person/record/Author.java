package org.whatmatters.person.record;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who changed something, or said it.
///
/// @param subject null for what came with a referral or from the national record: no account of ours is behind it
public record Author(@Nullable UUID subject, String name) {

    public static final Author A_REFERRAL = new Author(null, "a referral");

    public static final Author THE_NATIONAL_RECORD = new Author(null, "the national record");

    public static Author thePerson(UUID subject) {
        return new Author(subject, "the person");
    }
}
