package org.whatmatters.notifysandbox.texting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/// Every text that went either way since the last start, the oldest forgotten first when there are too many.
///
/// Two texts with one reference are two texts: Notify does not take the second for a repeat, and the services must
/// not come to rely on it.
public final class Phones {

    private static final int MOST = 10_000;

    private final List<TextMessage> sent = new ArrayList<>();

    private final List<Reply> replies = new ArrayList<>();

    public synchronized void add(TextMessage message) {
        sent.add(message);
        if (sent.size() > MOST) {
            sent.removeFirst();
        }
    }

    public synchronized void add(Reply reply) {
        replies.add(reply);
        if (replies.size() > MOST) {
            replies.removeFirst();
        }
    }

    /// Notes the network's last word; empty when the text has been forgotten meanwhile.
    public synchronized Optional<TextMessage> end(UUID id, TextMessage.Status with, Instant at) {
        for (int i = sent.size() - 1; i >= 0; i--) {
            if (sent.get(i).id().equals(id)) {
                sent.set(i, sent.get(i).ended(with, at));
                return Optional.of(sent.get(i));
            }
        }
        return Optional.empty();
    }

    /// In the order in which they came.
    public synchronized List<TextMessage> sent(Predicate<TextMessage> wanted) {
        return sent.stream().filter(wanted).toList();
    }

    public synchronized List<Reply> replies() {
        return List.copyOf(replies);
    }

    public synchronized void forget() {
        sent.clear();
        replies.clear();
    }
}
