package org.whatmatters.person.record;

/// How a person, or who decides for them, said something.
public enum How {
    OWN_PAGE,
    FACE_TO_FACE,
    BY_PHONE,
    IN_WRITING
}
