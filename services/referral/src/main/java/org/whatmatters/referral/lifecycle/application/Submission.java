package org.whatmatters.referral.lifecycle.application;

import org.jspecify.annotations.Nullable;
import org.whatmatters.referral.lifecycle.Intake;
import org.whatmatters.referral.lifecycle.Reference;
import org.whatmatters.referral.lifecycle.Referral;
import org.whatmatters.referral.lifecycle.WorkerId;

/// A referral as it came in, with all that the referrer wrote.
///
/// @param by absent where the person came by themselves
/// @param sentBy who wrote it, where the account is a system's
/// @param gpPractice ODS code of the person's practice, as far as it could be told
public record Submission(
        Referral referral,
        Reference reference,
        String formId,
        int formVersion,
        @Nullable WorkerId by,
        @Nullable SentBy sentBy,
        Intake intake,
        @Nullable String gpPractice) {}
