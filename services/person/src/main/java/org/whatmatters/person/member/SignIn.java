package org.whatmatters.person.member;

import java.time.Instant;
import java.util.UUID;

/// That somebody signed in, or tried to.
///
/// @param id the sign-in service's own
/// @param at by the sign-in service's clock
public record SignIn(String id, Instant at, UUID subject, boolean letIn) {}
