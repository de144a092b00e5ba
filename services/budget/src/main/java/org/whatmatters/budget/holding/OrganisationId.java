package org.whatmatters.budget.holding;

import java.util.UUID;

/// A partner organisation.
public record OrganisationId(UUID value) {}
