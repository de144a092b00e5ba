package org.whatmatters.notification.reminder;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One e-mail to one worker. Immutable; each step answers the next.
///
/// @param attempt the last try; null while there was none
/// @param providerId the provider's name for it; null until it is known
/// @param lookAt when it must be looked at next; null when nothing is left to do
/// @param version what the store had when this was loaded; the store refuses a save from an older one
public record Reminder(
        ReminderId id,
        ReminderRequest request,
        Standing standing,
        @Nullable Attempt attempt,
        @Nullable UUID providerId,
        @Nullable Instant lookAt,
        long version) {

    /// After a lost answer the provider may still be writing it down for so long.
    static final Duration UNTIL_ABSENCE_COUNTS = Duration.ofMinutes(1);

    /// A state with its circumstances.
    ///
    /// @param reason a code such as `refused-by-provider`; null where the state says it all
    public record Standing(
            ReminderState state, Instant since, @Nullable String reason) {}

    /// One try to hand it to the provider, written down before the call.
    ///
    /// @param number from 1
    /// @param absenceCountsFrom from when on the provider's "I do not know it" proves that it did not arrive
    public record Attempt(int number, Instant at, Instant absenceCountsFrom) {}

    public static Reminder queued(ReminderId id, ReminderRequest request, Instant at) {
        return new Reminder(id, request, new Standing(ReminderState.QUEUED, at, null), null, null, at, 1);
    }

    public ReminderState state() {
        return standing.state();
    }

    /// Its next state, or empty when the news are old.
    public Optional<Reminder> to(ReminderState next, @Nullable String reason, Instant at) {
        return state().mayBecome(next)
                ? Optional.of(
                        new Reminder(id, request, new Standing(next, at, reason), attempt, providerId, null, version))
                : Optional.empty();
    }

    public Reminder mustBecome(ReminderState next, @Nullable String reason, Instant at) {
        return to(next, reason, at).orElseThrow(() -> new IllegalStateException(state() + " never becomes " + next));
    }

    public Reminder lookedAt(Instant when) {
        return new Reminder(id, request, standing, attempt, providerId, when, version);
    }

    /// Writes the next try down. Whoever finds it later without an outcome must ask before trying again.
    public Reminder attempted(Instant at, Duration lease) {
        var next = new Attempt(attempt == null ? 1 : attempt.number() + 1, at, at.plus(UNTIL_ABSENCE_COUNTS));
        var sending = new Standing(ReminderState.SENDING, at, null);
        return new Reminder(id, request, sending, next, providerId, at.plus(lease), version);
    }

    /// The provider answered, and took nothing.
    public Reminder notTaken(Instant at, Instant lookAgain) {
        var last = new Attempt(lastAttempt().number(), lastAttempt().at(), at);
        return new Reminder(id, request, standing, last, providerId, lookAgain, version);
    }

    public Reminder knownAs(UUID provider) {
        return new Reminder(id, request, standing, attempt, provider, lookAt, version);
    }

    public Attempt lastAttempt() {
        if (attempt == null) {
            throw new IllegalStateException("no attempt has been made");
        }
        return attempt;
    }

    public boolean absenceCounts(Instant at) {
        return !at.isBefore(lastAttempt().absenceCountsFrom());
    }

    public boolean isTooLate(Instant at) {
        return at.isAfter(request.notAfter());
    }
}
