package org.whatmatters.referral.offer;

import java.util.UUID;

/// One offer.
public record OfferId(UUID value) {}
