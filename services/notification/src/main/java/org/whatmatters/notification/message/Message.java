package org.whatmatters.notification.message;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whatmatters.notification.people.UkMobile;

/// One message to one person. Immutable; each step answers the next.
///
/// @param standing where it stands, since when and why
/// @param attempt the last try; null while there was none
/// @param providerId the provider's name for it; null until it is known
/// @param lookAt when it must be looked at next; null when nothing is left to do
/// @param version what the store had when this was loaded; the store refuses a save from an older one
public record Message(
        MessageId id,
        Request request,
        Standing standing,
        @Nullable Attempt attempt,
        @Nullable UUID providerId,
        @Nullable Instant lookAt,
        long version) {

    /// After a lost answer the provider may still be writing the message down for so long.
    static final Duration UNTIL_ABSENCE_COUNTS = Duration.ofMinutes(1);

    /// Receipts come within three days or not at all.
    static final Duration LONGEST_WAIT_FOR_RECEIPT = Duration.ofDays(3);

    /// A state with its circumstances.
    ///
    /// @param reason a code such as `texting-not-safe`; null where the state says it all
    public record Standing(
            MessageState state, Instant since, @Nullable String reason) {}

    public static Message queued(MessageId id, Request request, Instant at) {
        var standing = new Standing(MessageState.QUEUED, at, null);
        return new Message(id, request, standing, null, null, request.notBefore(), 1);
    }

    public MessageState state() {
        return standing.state();
    }

    /// Its next state, or empty when the news are old.
    public Optional<Message> to(MessageState next, @Nullable String reason, Instant at) {
        return state().mayBecome(next) ? Optional.of(moved(next, reason, at)) : Optional.empty();
    }

    public Message mustBecome(MessageState next, @Nullable String reason, Instant at) {
        return to(next, reason, at).orElseThrow(() -> new IllegalStateException(state() + " never becomes " + next));
    }

    private Message moved(MessageState next, @Nullable String reason, Instant at) {
        var kept = next.isOutOfOurHands() ? request.withoutParameters() : request;
        var look = next == MessageState.SENT ? at.plus(LONGEST_WAIT_FOR_RECEIPT) : null;
        return new Message(id, kept, new Standing(next, at, reason), attempt, providerId, look, version);
    }

    /// A message that was already tried stays SENDING: it cannot be said any more that nothing was ever sent.
    public Message held(HoldReason reason, Instant lookAgain, Instant at) {
        var isNews = !reason.code().equals(standing.reason());
        var state = state() == MessageState.SENDING ? MessageState.SENDING : MessageState.HELD;
        var next = isNews ? new Standing(state, at, reason.code()) : standing;
        return new Message(id, request, next, attempt, providerId, lookAgain, version);
    }

    public Message lookedAt(Instant when) {
        return new Message(id, request, standing, attempt, providerId, when, version);
    }

    /// Writes the next try down. Whoever finds it later without an outcome must ask before trying again.
    public Message attempted(UkMobile to, Instant at, Duration lease) {
        var number = attempt == null ? 1 : attempt.number() + 1;
        var next = new Attempt(number, at, to, at.plus(UNTIL_ABSENCE_COUNTS));
        var standing = new Standing(MessageState.SENDING, at, null);
        return new Message(id, request, standing, next, providerId, at.plus(lease), version);
    }

    /// The provider answered, and took nothing.
    public Message notTaken(Instant at, Instant lookAgain) {
        var last = lastAttempt().notTaken(at);
        return new Message(id, request, standing, last, providerId, lookAgain, version);
    }

    public Message knownAs(UUID provider) {
        return new Message(id, request, standing, attempt, provider, lookAt, version);
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
}
