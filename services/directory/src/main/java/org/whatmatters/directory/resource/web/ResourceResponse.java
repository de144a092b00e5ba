package org.whatmatters.directory.resource.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whatmatters.directory.resource.Condition;
import org.whatmatters.directory.resource.Format;
import org.whatmatters.directory.resource.Kind;
import org.whatmatters.directory.resource.Resource;
import org.whatmatters.directory.resource.Review.Standing;

/// A resource as it is read.
///
/// @param standing how far it can be relied on today
/// @param mayBeGiven whether it may be given or sent to somebody today
/// @param withdrawn no longer offered; whoever was given it can still be told so
record ResourceResponse(
        UUID id,
        int version,
        Kind kind,
        String title,
        String description,
        String publisher,
        @Nullable String edition,
        LocalDate reviewBy,
        Standing standing,
        boolean mayBeGiven,
        boolean withdrawn,
        List<Condition> conditions,
        List<String> languages,
        List<Format> formats,
        String address) {

    static ResourceResponse of(Resource resource, LocalDate today) {
        var details = resource.details();
        return new ResourceResponse(
                resource.id().value(),
                resource.version(),
                details.kind(),
                details.title(),
                details.description(),
                details.publisher(),
                details.edition(),
                details.review().by(),
                details.review().on(today),
                resource.mayBeGiven(today),
                !resource.isOffered(),
                details.conditions(),
                details.languages(),
                details.formats(),
                details.address());
    }
}
