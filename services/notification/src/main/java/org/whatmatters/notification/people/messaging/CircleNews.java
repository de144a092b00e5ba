package org.whatmatters.notification.people.messaging;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.whatmatters.notification.people.PersonId;
import org.whatmatters.notification.people.application.ReachChanged;
import org.whatmatters.platform.circle.CirclesLearnt;
import org.whatmatters.platform.circle.IdentitiesLearnt;

/// A message asked for under one id finds the profile kept under another as soon as both are known to mean one
/// person; and a person may have said no to an organisation's texts.
@Component
class CircleNews implements IdentitiesLearnt, CirclesLearnt {

    private final List<ReachChanged> listeners;

    CircleNews(List<ReachChanged> listeners) {
        this.listeners = listeners;
    }

    @Override
    public void learnt(List<UUID> ids) {
        var people = ids.stream().map(PersonId::new).toList();
        listeners.forEach(listener -> listener.changed(people));
    }

    @Override
    public void learntOf(List<UUID> people) {
        learnt(people);
    }
}
