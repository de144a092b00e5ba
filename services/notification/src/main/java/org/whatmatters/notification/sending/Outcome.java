package org.whatmatters.notification.sending;

import java.util.UUID;

/// What is known after the provider was given a text or an e-mail.
public sealed interface Outcome {

    record Taken(UUID providerId) implements Outcome {}

    /// It answered and took nothing, for now.
    record NotTaken(String why) implements Outcome {}

    /// It will never take this one.
    record Refused(String why) implements Outcome {}

    /// It may have been taken.
    record Unsure(String why) implements Outcome {}
}
