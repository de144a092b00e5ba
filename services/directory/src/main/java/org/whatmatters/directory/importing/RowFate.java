package org.whatmatters.directory.importing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The fate of one row, as the report tells it.
///
/// @param row 1-based: the line of an NDJSON file, the element of a JSON list
/// @param serviceId the id that the row took, if it took one
/// @param refusal there when the fate is REFUSED
public record RowFate(
        long row,
        @Nullable UUID serviceId,
        Fate fate,
        @Nullable Refusal refusal) {

    public static RowFate taken(long row, UUID serviceId, Fate fate) {
        return new RowFate(row, serviceId, fate, null);
    }

    public static RowFate refused(long row, Refusal refusal) {
        return new RowFate(row, null, Fate.REFUSED, refusal);
    }
}
