package org.whatmatters.directory.editing.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whatmatters.directory.editing.EditedField;
import org.whatmatters.directory.editing.Said;

/// How a listing is to read, all of it: what is left out is said to be nothing. As long as a feed may be, since most of
/// it is the feed's.
///
/// @param because why it is so, of what is new
record EditRequest(
        @NotBlank(message = "Say what it is called.") @Size(max = 500)
        String name,

        @Nullable @Size(max = 20_000) String description,
        @Nullable @Size(max = 2_000) String website,
        @Nullable @Size(max = 320) String email,
        @Nullable @Size(max = 200) String phone,
        @Nullable @Size(max = 20_000) String cost,

        @NotBlank(message = "Say why this is right.") @Size(max = 500)
        String because) {

    Said said() {
        var said = new EnumMap<EditedField, String>(EditedField.class);
        put(said, EditedField.NAME, name);
        put(said, EditedField.DESCRIPTION, description);
        put(said, EditedField.WEBSITE, website);
        put(said, EditedField.EMAIL, email);
        put(said, EditedField.PHONE, phone);
        put(said, EditedField.COST, cost);
        return new Said(said);
    }

    private static void put(Map<EditedField, String> said, EditedField field, @Nullable String value) {
        if (value != null) {
            said.put(field, value);
        }
    }
}
