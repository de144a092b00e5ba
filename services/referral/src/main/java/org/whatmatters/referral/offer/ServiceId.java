package org.whatmatters.referral.offer;

import java.util.UUID;

/// A service of the directory.
public record ServiceId(UUID value) {}
