package org.whatmatters.notifysandbox.page;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.whatmatters.notifysandbox.texting.Phones;
import org.whatmatters.notifysandbox.texting.Reply;
import org.whatmatters.notifysandbox.texting.TextMessage;
import org.whatmatters.notifysandbox.texting.UkMobile;

/// One phone with its conversation, oldest first.
record PhoneView(String number, String spoken, List<Bubble> bubbles) {

    /// @param mine whether the owner of the phone wrote it
    /// @param state what the network says of a text to the phone; empty for the owner's own
    record Bubble(boolean mine, String text, String when, String state, Instant at) {

        private static final DateTimeFormatter WHEN =
                DateTimeFormatter.ofPattern("EEEE d MMMM, HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));

        static Bubble of(TextMessage message) {
            var state = switch (message.status()) {
                case SENDING -> "On its way";
                case DELIVERED -> "Delivered";
                case PERMANENT_FAILURE -> "Not delivered";
            };
            return new Bubble(false, message.body(), WHEN.format(message.createdAt()), state, message.createdAt());
        }

        static Bubble of(Reply reply) {
            return new Bubble(true, reply.text(), WHEN.format(reply.sentAt()), "", reply.sentAt());
        }
    }

    /// All phones, the one with the latest text first.
    static List<PhoneView> of(Phones phones) {
        var conversations = new TreeMap<String, List<Bubble>>();
        phones.sent(_ -> true)
                .forEach(message -> conversation(conversations, message.phone()).add(Bubble.of(message)));
        phones.replies()
                .forEach(reply -> conversation(conversations, reply.phone()).add(Bubble.of(reply)));
        return conversations.entrySet().stream()
                .map(entry -> new PhoneView(
                        entry.getKey().substring(1),
                        new UkMobile(entry.getKey()).spoken(),
                        entry.getValue().stream()
                                .sorted(Comparator.comparing(Bubble::at))
                                .toList()))
                .sorted(Comparator.comparing(
                                (PhoneView phone) -> phone.bubbles().getLast().at())
                        .reversed())
                .toList();
    }

    private static List<Bubble> conversation(TreeMap<String, List<Bubble>> conversations, UkMobile phone) {
        return conversations.computeIfAbsent(phone.number(), _ -> new ArrayList<>());
    }
}
