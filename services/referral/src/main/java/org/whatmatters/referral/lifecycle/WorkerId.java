package org.whatmatters.referral.lifecycle;

import java.util.UUID;

/// A worker, by their subject at the sign-in service.
public record WorkerId(UUID value) {}
