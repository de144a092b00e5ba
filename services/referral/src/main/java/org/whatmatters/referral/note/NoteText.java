package org.whatmatters.referral.note;

import org.jspecify.annotations.Nullable;
import org.whatmatters.referral.lifecycle.WorkerId;

/// What one version of a note says.
///
/// @param saidTo to whom the person said it on the phone; absent where they did not
/// @param forReferrer whether the team that referred may read it, as far as it is told anything
record NoteText(String words, @Nullable WorkerId saidTo, boolean forReferrer) {}
