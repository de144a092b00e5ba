package org.whatmatters.referral.reminder.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.whatmatters.referral.reminder.Kind;
import org.whatmatters.referral.reminder.Waiting;

/// Of what a worker has been reminded. Whoever asks at the same moment waits, and then finds it done.
public interface Reminded {

    /// Whether that day's e-mail of that kind is still free; from then on it is not.
    boolean takeDay(UUID worker, Kind kind, LocalDate day);

    /// Those of which the worker had not been reminded; from then on they have.
    List<Waiting> take(List<Waiting> things, Instant now);

    /// Forgets what was asked for earlier: by then each thing has come to its end.
    void forget(Instant askedBefore);
}
