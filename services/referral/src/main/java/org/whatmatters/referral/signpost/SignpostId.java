package org.whatmatters.referral.signpost;

import java.util.UUID;

/// One signpost.
public record SignpostId(UUID value) {}
