package org.whatmatters.notification.people.application;

import org.whatmatters.notification.people.PersonId;

/// What others do when a person may be reached otherwise than before. Called in the transaction of the change.
public interface ReachChanged {

    void changed(PersonId person);

    void erased(PersonId person);
}
