package org.whatmatters.platform.messaging;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/// Of each key the newest event: all that counts where each value is the whole truth about its key.
///
/// @param told what has data, of the one type that was asked for
/// @param gone what says that its key is no more
public record NewestOfEachKey(List<ReceivedEvent> told, List<ReceivedEvent> gone) {

    /// Picks them.
    ///
    /// @param type what else is on the topic is passed over
    public static NewestOfEachKey in(List<ReceivedEvent> events, String type) {
        var newest = new LinkedHashMap<UUID, ReceivedEvent>();
        events.stream()
                .filter(event -> event.value() == null || event.type().equals(type))
                .forEach(event -> newest.merge(event.key(), event, NewestOfEachKey::newer));
        return new NewestOfEachKey(
                newest.values().stream().filter(event -> event.value() != null).toList(),
                newest.values().stream().filter(event -> event.value() == null).toList());
    }

    private static ReceivedEvent newer(ReceivedEvent one, ReceivedEvent later) {
        return later.aggregateVersion() < one.aggregateVersion() ? one : later;
    }

    /// The data of what was told, as the record of its contract.
    public <T> List<T> as(Class<T> record) {
        return told.stream().map(event -> event.as(record)).toList();
    }
}
