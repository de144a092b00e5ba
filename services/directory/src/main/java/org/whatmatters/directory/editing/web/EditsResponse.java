package org.whatmatters.directory.editing.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whatmatters.directory.editing.EditedField;
import org.whatmatters.directory.editing.LocalEdit;
import org.whatmatters.directory.editing.application.LocalEdits.Editable;

/// A listing field by field, and where each is from.
///
/// @param source the feed that gave it
/// @param saidAt when the feed last said so
record EditsResponse(String source, @Nullable Instant saidAt, List<FieldResponse> fields) {

    /// One field.
    ///
    /// @param value how it reads; null, nothing is said
    /// @param feedSays what the feed says now
    /// @param putRight null where the feed's word stands
    record FieldResponse(
            EditedField field,
            @Nullable String value,
            @Nullable String feedSays,
            @Nullable PutRight putRight) {}

    /// Whose word stands in the feed's place.
    ///
    /// @param feedSaid what the feed said when somebody last looked at both
    /// @param disputed whether it says something else now
    record PutRight(
            UUID organisationId,
            Instant at,
            String because,
            @Nullable String feedSaid,
            boolean disputed) {

        static @Nullable PutRight of(@Nullable LocalEdit edit) {
            return edit == null
                    ? null
                    : new PutRight(
                            edit.source().organisation(),
                            edit.source().at(),
                            edit.source().because(),
                            edit.feedSaid(),
                            edit.isDisputed());
        }
    }

    static EditsResponse of(Editable listing) {
        var feed = listing.feed().said();
        var reads = listing.edits().over(feed);
        return new EditsResponse(
                listing.source(),
                listing.saidAt(),
                Stream.of(EditedField.values())
                        .map(field -> new FieldResponse(
                                field,
                                reads.of(field),
                                feed.of(field),
                                PutRight.of(listing.edits().byField().get(field))))
                        .toList());
    }
}
