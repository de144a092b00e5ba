package org.whatmatters.notifysandbox.mailing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.whatmatters.notifysandbox.texting.TextMessage.Status;

/// Every e-mail since the last start, the oldest forgotten first when there are too many. Two with one reference are
/// two.
public final class Mailboxes {

    private static final int MOST = 10_000;

    private final List<Email> sent = new ArrayList<>();

    public synchronized void add(Email email) {
        sent.add(email);
        if (sent.size() > MOST) {
            sent.removeFirst();
        }
    }

    /// Notes the last word on it; empty when it has been forgotten meanwhile.
    public synchronized Optional<Email> end(UUID id, Status with, Instant at) {
        for (int i = sent.size() - 1; i >= 0; i--) {
            if (sent.get(i).id().equals(id)) {
                sent.set(i, sent.get(i).ended(with, at));
                return Optional.of(sent.get(i));
            }
        }
        return Optional.empty();
    }

    /// In the order in which they came.
    public synchronized List<Email> sent(Predicate<Email> wanted) {
        return sent.stream().filter(wanted).toList();
    }

    public synchronized void forget() {
        sent.clear();
    }
}
