package org.whatmatters.referral.lifecycle;

import java.util.UUID;

/// One referral.
public record ReferralId(UUID value) {}
