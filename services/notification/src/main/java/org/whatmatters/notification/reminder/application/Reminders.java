package org.whatmatters.notification.reminder.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.whatmatters.notification.reminder.Reminder;
import org.whatmatters.notification.reminder.ReminderId;

/// All reminders. What is read here to be changed is locked until the transaction ends.
public interface Reminders {

    /// Answers false, and changes nothing, when the request has its reminder already.
    boolean add(Reminder reminder);

    /// Refuses an older version than the one kept, and answers the one that now is.
    Reminder save(Reminder reminder);

    Optional<Reminder> find(ReminderId id);

    /// What must be looked at by now, the longest due first; what another replica has in hand is left out.
    List<Reminder> due(Instant now, int most);

    /// Forgets those that came to an end before that moment.
    void forget(Instant endedBefore);
}
