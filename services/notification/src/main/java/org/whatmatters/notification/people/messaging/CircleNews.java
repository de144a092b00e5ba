package org.whatmatters.notification.people.messaging;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.whatmatters.notification.people.PersonId;
import org.whatmatters.notification.people.application.ReachChanged;
import org.whatmatters.platform.circle.CirclesLearnt;

/// A person may have said no to an organisation's texts.
@Component
class CircleNews implements CirclesLearnt {

    private final List<ReachChanged> listeners;

    CircleNews(List<ReachChanged> listeners) {
        this.listeners = listeners;
    }

    @Override
    public void learntOf(List<UUID> ids) {
        var people = ids.stream().map(PersonId::new).toList();
        listeners.forEach(listener -> listener.changed(people));
    }
}
