package org.whatmatters.person.record;

import java.util.UUID;

/// An id minted for a person, at a referral or by us. Several may lead to one record; it says nothing about the person.
public record PersonId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
