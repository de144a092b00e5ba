package org.whatmatters.notification.message;

/// Where a message stands. A message only ever rises in rank, so news that come late or twice change nothing.
///
/// Rules: docs/domain/glossary.md; the whole table is `MessageStateTest`.
public enum MessageState {
    /// Waits for its turn.
    QUEUED(10),
    /// Waits because sending it may not be safe, is not allowed or comes at a bad hour.
    HELD(20),
    /// An attempt has been written down; what came of it may not be known.
    SENDING(30),
    /// The provider has taken it.
    SENT(40),
    /// The phone could not be reached, or nobody said so for three days.
    TEMPORARY_FAILURE(50),
    /// The number does not exist any more.
    PERMANENT_FAILURE(50),
    /// The provider or we could not make a message of it.
    TECHNICAL_FAILURE(50),
    /// Never sent: there is nobody to send it to any more.
    CANCELLED(50),
    /// Never sent: its time has passed.
    EXPIRED(50),
    /// Above the failures: networks do deliver late, after having given up.
    DELIVERED(60),
    /// The person answered it.
    REPLIED(70);

    private final int rank;

    MessageState(int rank) {
        this.rank = rank;
    }

    /// Whether news that the message is now `next` are to be believed.
    public boolean mayBecome(MessageState next) {
        return rank < next.rank
                && switch (next) {
                    case QUEUED -> false;
                    case HELD, SENDING, TECHNICAL_FAILURE -> true;
                    case SENT -> this == SENDING;
                    case CANCELLED, EXPIRED -> rank <= SENDING.rank;
                    // Only what was handed to the provider can arrive, fail on the way or be answered.
                    case TEMPORARY_FAILURE, PERMANENT_FAILURE, DELIVERED, REPLIED -> rank >= SENDING.rank;
                };
    }

    /// Whether the provider needs nothing more from us.
    public boolean isOutOfOurHands() {
        return rank >= SENT.rank;
    }
}
