package org.whatmatters.directory.importing.format;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;
import org.whatmatters.directory.importing.SourceName;

/// UUIDs for feeds that number things in their own way: the same thing of the same source has the same one in every
/// import, and no other source can hit it.
record FeedIds(SourceName source) {

    private static final UUID NAMESPACE = UUID.fromString("019a7000-5ef6-7b3e-9a52-6d1f0c2b8e41");

    /// A feed's own UUID is kept.
    ///
    /// @param kind what is numbered, such as "service": feeds count each from 1
    String of(String kind, String number) {
        return Value.ID.accepts(number)
                ? number
                : UuidCreator.getNameBasedSha1(NAMESPACE, source.value() + "\n" + kind + "\n" + number)
                        .toString();
    }
}
