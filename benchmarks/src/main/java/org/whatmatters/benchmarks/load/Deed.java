package org.whatmatters.benchmarks.load;

import java.time.Instant;
import java.util.UUID;

/// What somebody did about a person, as the audit keeps it.
record Deed(Instant at, UUID subject, UUID organisation, String action, String basis, UUID person) {}
