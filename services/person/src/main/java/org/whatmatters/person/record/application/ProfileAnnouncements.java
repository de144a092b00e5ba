package org.whatmatters.person.record.application;

import org.whatmatters.person.record.PersonRecord;

/// Tells the other services how a person is called and safely reached.
public interface ProfileAnnouncements {

    void announce(PersonRecord record);
}
