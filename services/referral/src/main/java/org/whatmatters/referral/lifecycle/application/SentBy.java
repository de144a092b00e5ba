package org.whatmatters.referral.lifecycle.application;

import org.jspecify.annotations.Nullable;

/// The human who stands behind a referral that a supplier's system handed in, in that system's words.
///
/// @param role `Practice nurse`; absent where the system does not say it
public record SentBy(String name, @Nullable String role) {}
