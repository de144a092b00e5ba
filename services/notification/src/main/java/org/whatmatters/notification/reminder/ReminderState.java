package org.whatmatters.notification.reminder;

/// Where a reminder stands. It only ever rises in rank, so news that come late or twice change nothing.
///
/// The whole table is `ReminderStateTest`.
public enum ReminderState {
    /// Waits for its turn, or for an address.
    QUEUED(10),
    /// An attempt has been written down; what came of it may not be known.
    SENDING(20),
    /// The provider has taken it.
    SENT(30),
    /// It did not arrive, or could not be made.
    FAILED(40),
    /// Never sent: its time has passed.
    EXPIRED(40),
    /// Above the failure: mail may arrive after it was given up.
    DELIVERED(50);

    private final int rank;

    ReminderState(int rank) {
        this.rank = rank;
    }

    /// Whether news that it is now `next` are to be believed.
    public boolean mayBecome(ReminderState next) {
        return rank < next.rank
                && switch (next) {
                    case QUEUED -> false;
                    case SENDING, FAILED -> true;
                    case SENT -> this == SENDING;
                    case EXPIRED -> rank <= SENDING.rank;
                    // Only what was handed to the provider can arrive.
                    case DELIVERED -> rank >= SENDING.rank && this != EXPIRED;
                };
    }
}
