package org.whatmatters.directory.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a service must be, beside the words: all of it must hold.
///
/// @param within metres from where is measured; only with a postcode
/// @param traits codes as `traits_of` makes them, such as `NEED_MONEY`, `MO`, `FREE`, `LANG_pl`
/// @param age somebody of this age may come
/// @param hasRoom its provider said so within the week
record Wanted(
        @Nullable Integer within,
        List<String> traits,
        @Nullable Integer age,
        boolean hasRoom) {

    static final Wanted ANYTHING = new Wanted(null, List.of(), null, false);

    Wanted {
        traits = List.copyOf(traits);
    }
}
