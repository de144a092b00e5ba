package org.whatmatters.directory.resource;

/// What a resource is.
public enum Kind {
    TOOLKIT,
    LEAFLET,
    VIDEO,
    COURSE,
    DECISION_AID
}
