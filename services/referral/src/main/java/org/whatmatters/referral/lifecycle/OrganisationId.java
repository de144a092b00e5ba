package org.whatmatters.referral.lifecycle;

import java.util.UUID;

/// A partner organisation.
public record OrganisationId(UUID value) {}
