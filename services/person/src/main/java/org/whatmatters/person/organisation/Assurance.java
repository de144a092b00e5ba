package org.whatmatters.person.organisation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// By what an organisation may send and receive what is about people, as it was put down last.
///
/// @param version 0 while nothing was
/// @param agreement absent where none was put down
/// @param before the last one of another reference that was put down before it; absent where there is none
/// @param dspt absent where nobody looked
record Assurance(
        long version,
        @Nullable SharingAgreement agreement,
        @Nullable SharingAgreement before,
        @Nullable Dspt dspt) {

    static final Assurance NONE = new Assurance(0, null, null, null);

    /// The agreement with the first day from which sharing holds without a gap.
    @Nullable
    SharingAgreement inForce() {
        return agreement == null ? null : agreement.after(before);
    }

    /// How the organisation stands in NHS England's Data Security and Protection Toolkit.
    ///
    /// @param year in which the toolkit's year ends
    record Dspt(Status status, int year) {

        /// The toolkit's own words.
        enum Status {
            STANDARDS_EXCEEDED,
            STANDARDS_MET,
            APPROACHING_STANDARDS,
            STANDARDS_NOT_MET,
            NOT_PUBLISHED
        }
    }

    /// Who put it down.
    record PutDown(UUID by, String name, Instant at) {}
}
