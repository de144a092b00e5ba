package org.whatmatters.notification.people.application;

import java.util.List;
import org.whatmatters.notification.people.PersonId;

/// What others do when people may be reached otherwise than before. Called in the transaction of the change.
public interface ReachChanged {

    void changed(List<PersonId> people);

    void erased(PersonId person);
}
