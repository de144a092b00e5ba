package org.whatmatters.person.identity.application;

import org.whatmatters.person.identity.Identity;

/// Whatever is kept under a person's ids and must follow when it turns out where one leads.
public interface Followers {

    void follow(Identity determined);
}
