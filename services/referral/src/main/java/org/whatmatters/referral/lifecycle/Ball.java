package org.whatmatters.referral.lifecycle;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Who has to do the next thing, in one sentence that everyone entitled can read.
///
/// @param by the last day of the promise; absent where nobody promised a day
public record Ball(String sentence, String holder, @Nullable LocalDate by) {}
