package org.whatmatters.directory.editing;

import java.util.Locale;

/// What may be put right of a listing that a feed gives. A place is none of it: other listings are there too.
public enum EditedField {
    NAME,
    DESCRIPTION,
    WEBSITE,
    EMAIL,
    /// The first of them.
    PHONE,
    COST;

    /// As it is called among the words of a listing.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
