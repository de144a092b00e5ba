package org.whatmatters.referral.lifecycle;

import java.util.UUID;

/// Somebody, by the id that was minted when they were referred. It is kept for ever; who it means now is `projection`
/// to say.
public record PersonId(UUID value) {}
