package org.whatmatters.referral.lifecycle.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whatmatters.referral.lifecycle.web.SubmissionRequest.SentByRequest;

/// Several forms that belong together, filled in.
///
/// @param sentBy who wrote them all; what one of them says of that is not read
record LinkedRequest(
        @NotNull(message = HOW_MANY) @Size(min = 2, max = 8, message = HOW_MANY)
        List<@NotNull @Valid SubmissionRequest> referrals,

        @Valid @Nullable SentByRequest sentBy) {

    private static final String HOW_MANY = "Send two to eight together";
}
