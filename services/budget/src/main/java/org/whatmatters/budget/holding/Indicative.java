package org.whatmatters.budget.holding;

import java.time.Instant;
import org.whatmatters.budget.ledger.Money;

/// About how much there may be, as the person was told it before any planning.
///
/// @param how in the officer's words: by phone, in a letter
public record Indicative(Money amount, String how, WorkerId by, Instant at) {}
