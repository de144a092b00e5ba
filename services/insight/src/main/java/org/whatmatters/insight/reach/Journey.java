package org.whatmatters.insight.reach;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is known of one referral so far, as far as the measures need it. What has not been told yet is absent.
///
/// Facts come twice and in any order, so they are joined, not applied: [#with] is the same whichever comes first and
/// however often.
public record Journey(
        ReferralKey referral,
        PersonKey person,
        @Nullable String agencyType,
        @Nullable Instant submittedAt,
        @Nullable Instant contactMadeAt,
        @Nullable Instant endedAt,
        @Nullable Instant reopenedAt) {

    public static Journey submitted(ReferralKey referral, PersonKey person, String agencyType, Instant at) {
        return new Journey(referral, person, agencyType, at, null, null, null);
    }

    /// A contact carries the submission with it, so it counts even before the submission has been heard of.
    public static Journey contactMade(
            ReferralKey referral, PersonKey person, String agencyType, Instant submittedAt, Instant at) {
        return new Journey(referral, person, agencyType, submittedAt, at, null, null);
    }

    public static Journey ended(ReferralKey referral, PersonKey person, Instant at) {
        return new Journey(referral, person, null, null, null, at, null);
    }

    /// What had ended before goes on.
    public static Journey reopened(ReferralKey referral, PersonKey person, Instant at) {
        return new Journey(referral, person, null, null, null, null, at);
    }

    /// Both together. Where they differ the earlier wins, but the last end and the last reopening; between names any
    /// fixed choice will do.
    public Journey with(Journey other) {
        if (!referral.equals(other.referral)) {
            throw new IllegalArgumentException("two different referrals");
        }
        return new Journey(
                referral,
                person.value().compareTo(other.person.value()) <= 0 ? person : other.person,
                least(agencyType, other.agencyType),
                least(submittedAt, other.submittedAt),
                least(contactMadeAt, other.contactMadeAt),
                latest(endedAt, other.endedAt),
                latest(reopenedAt, other.reopenedAt));
    }

    private static <T extends Comparable<T>> @Nullable T least(@Nullable T one, @Nullable T other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static @Nullable Instant latest(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }
}
