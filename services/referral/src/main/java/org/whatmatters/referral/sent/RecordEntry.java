package org.whatmatters.referral.sent;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One entry for the practice's own record: the text and, where there is one, the code to copy.
///
/// @param code SNOMED CT; only those whose source stands in docs/sources.md
/// @param copiedBy who said that they had copied it; absent until somebody has
record RecordEntry(
        RecordStage stage,
        String text,
        @Nullable Code code,
        @Nullable String copiedBy,
        @Nullable Instant copiedAt) {

    /// A concept of SNOMED CT.
    record Code(String id, String term) {

        static final Code REFERRED = new Code("871731000000106", "Referral to social prescribing service");
        static final Code DECLINED = new Code("871711000000103", "Social prescribing declined");
    }
}
