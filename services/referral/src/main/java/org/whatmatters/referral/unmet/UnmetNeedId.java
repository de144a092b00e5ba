package org.whatmatters.referral.unmet;

import java.util.UUID;

/// One unmet need.
public record UnmetNeedId(UUID value) {}
