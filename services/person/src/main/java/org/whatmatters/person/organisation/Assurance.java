package org.whatmatters.person.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// By what an organisation may send and receive what is about people, as it was put down last.
///
/// @param version 0 while nothing was
/// @param agreement absent where none was put down
/// @param before the last one of another reference that was put down before it; absent where there is none
/// @param dspt absent where nobody looked
/// @param work what was decided last of the work that goes on once the agreement has ended; absent where nothing was
/// @param shutOut whether nobody signs in for it just now
record Assurance(
        long version,
        @Nullable SharingAgreement agreement,
        @Nullable SharingAgreement before,
        @Nullable Dspt dspt,
        @Nullable WorkDecision work,
        boolean shutOut) {

    static final Assurance NONE = new Assurance(0, null, null, null, null, false);

    /// Until when its people go on with the work that they began, once the agreement has ended.
    ///
    /// @param until the last day, in London
    record WorkDecision(LocalDate until, String because) {}

    /// The last day on which its people sign in; absent where no agreement was put down, which stops nobody.
    @Nullable
    LocalDate lastDayOfWork() {
        if (agreement == null) {
            return null;
        }
        var usual = agreement.until().plusDays(SharingAgreement.DAYS_TO_DECIDE);
        return work != null && work.until().isAfter(usual) ? work.until() : usual;
    }

    boolean isToBeShutOut(LocalDate today) {
        var last = lastDayOfWork();
        return last != null && today.isAfter(last);
    }

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
