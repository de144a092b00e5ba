package org.whatmatters.notification.message;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the team that asked a group by text is told of that text. Why a phone cannot be texted is not told: whether it
/// said STOP, is gone, or belongs to somebody for whom texts are not safe would say whose it is.
///
/// @param reason why it waits or was never sent; absent where the standing says it all
public record GroupTextTrace(Standing standing, @Nullable String reason) {

    /// The text that asks; a code that somebody has just asked for they see themselves.
    static final String TEMPLATE = "group-asked";

    private static final String CANNOT_BE_TEXTED = "cannot-be-texted";

    /// As far as the team can act on it.
    public enum Standing {
        WAITING,
        SENT,
        DELIVERED,
        NOT_DELIVERED,
        NOT_SENT
    }

    /// Empty for every other message, and for what is our own affair.
    public static Optional<GroupTextTrace> of(Message message) {
        return message.request().template().equals(TEMPLATE)
                ? of(message.state(), message.standing().reason())
                : Optional.empty();
    }

    private static Optional<GroupTextTrace> of(MessageState state, @Nullable String reason) {
        return switch (state) {
            case QUEUED, SENDING -> Optional.empty();
            case HELD -> Optional.of(new GroupTextTrace(Standing.WAITING, whyItWaits(reason)));
            case SENT -> Optional.of(new GroupTextTrace(Standing.SENT, null));
            // Whoever answers a text has it.
            case DELIVERED, REPLIED -> Optional.of(new GroupTextTrace(Standing.DELIVERED, null));
            case TEMPORARY_FAILURE, PERMANENT_FAILURE, TECHNICAL_FAILURE ->
                Optional.of(new GroupTextTrace(Standing.NOT_DELIVERED, null));
            case EXPIRED -> Optional.of(new GroupTextTrace(Standing.NOT_SENT, "expired"));
            case CANCELLED -> Optional.of(new GroupTextTrace(Standing.NOT_SENT, "taken-back"));
        };
    }

    private static String whyItWaits(@Nullable String reason) {
        return Stream.of(HoldReason.QUIET_HOURS, HoldReason.DAILY_LIMIT)
                .map(HoldReason::code)
                .filter(code -> code.equals(reason))
                .findFirst()
                .orElse(CANNOT_BE_TEXTED);
    }
}
