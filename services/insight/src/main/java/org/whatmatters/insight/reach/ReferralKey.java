package org.whatmatters.insight.reach;

/// Stands for a referral here and nowhere else: it cannot be turned back into the referral's id without the secret.
public record ReferralKey(String value) {}
