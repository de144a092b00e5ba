package org.whatmatters.directory.facts;

/// What sort of partner refers.
enum AgencyType {
    GP_PRACTICE,
    PCN,
    PHARMACY,
    ACUTE,
    COMMUNITY,
    MENTAL_HEALTH,
    COUNCIL,
    FIRE,
    POLICE,
    JOBCENTRE,
    HOUSING_ASSOCIATION,
    LINK_WORKER_HOST,
    VCSE
}
