package org.whatmatters.person.record;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who put down what was said.
///
/// @param organisation absent where it was the person, on their own page
public record HeardBy(UUID subject, String name, @Nullable UUID organisation) {

    public static HeardBy thePerson(UUID subject) {
        return new HeardBy(subject, "the person", null);
    }
}
