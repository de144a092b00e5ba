package org.whatmatters.person.identity;

import java.util.UUID;
import org.whatmatters.person.record.Details;
import org.whatmatters.person.record.PersonId;

/// The details that a referral brings, with the id it minted for the person.
public record Intake(UUID referral, PersonId person, Details details) {}
