package org.whatmatters.directory.facts;

/// How somebody comes to a service.
enum ReferralRoute {
    DIRECT_IN_PLATFORM,
    EMAIL,
    PHONE,
    WEB,
    /// Nobody can refer: people come by themselves.
    SELF_ONLY,
    /// Nobody refers and nobody asks: whoever is told may go.
    SIGNPOST_ONLY
}
