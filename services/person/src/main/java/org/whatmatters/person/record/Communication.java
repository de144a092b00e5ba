package org.whatmatters.person.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a person wants to be spoken and written to (Accessible Information Standard).
public record Communication(@Nullable String language, boolean interpreterNeeded, List<Format> formats) {

    public static final Communication NOT_ASKED = new Communication(null, false, List.of());

    public Communication {
        formats = List.copyOf(formats);
    }
}
