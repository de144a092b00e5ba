package org.whatmatters.person.circle.application;

import org.whatmatters.person.circle.Circle;

/// Tells the other services who may see a person's matters.
public interface AccessAnnouncements {

    void announce(Circle circle);
}
