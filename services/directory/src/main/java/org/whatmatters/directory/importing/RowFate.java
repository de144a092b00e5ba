package org.whatmatters.directory.importing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The fate of one row, as the report tells it.
///
/// @param row 1-based: the line of an NDJSON file, the element of a JSON list
/// @param serviceId the id that the row took, if it took one
/// @param refusal there when the fate is REFUSED
/// @param flag what is to be looked at of a row that was taken in; names the fields, never repeats what stood there
public record RowFate(
        long row,
        @Nullable UUID serviceId,
        Fate fate,
        @Nullable Refusal refusal,
        @Nullable String flag) {

    public static RowFate taken(long row, UUID serviceId, Fate fate, @Nullable String flag) {
        return new RowFate(row, serviceId, fate, null, flag);
    }

    public static RowFate refused(long row, Refusal refusal) {
        return new RowFate(row, null, Fate.REFUSED, refusal, null);
    }
}
