package org.whatmatters.directory.resource;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A resource as its editor puts it down.
///
/// @param edition the publisher's own name of this version; null where there is none
/// @param conditions at least one
/// @param languages by their short names, such as `en`; at least one
/// @param formats at least one
/// @param address absolute, and with https
public record Details(
        Kind kind,
        String title,
        String description,
        String publisher,
        @Nullable String edition,
        Review review,
        List<Condition> conditions,
        List<String> languages,
        List<Format> formats,
        String address) {

    public Details {
        conditions = conditions.stream().distinct().sorted().toList();
        languages = languages.stream().distinct().sorted().toList();
        formats = formats.stream().distinct().sorted().toList();
    }
}
