package org.whatmatters.person.record;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who changed something, or said it.
///
/// @param subject null for what came with a referral, which has no account of ours behind it
public record Author(@Nullable UUID subject, String name) {

    public static final Author A_REFERRAL = new Author(null, "a referral");

    public static Author thePerson(UUID subject) {
        return new Author(subject, "the person");
    }
}
