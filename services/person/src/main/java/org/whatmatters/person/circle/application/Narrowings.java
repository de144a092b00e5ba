package org.whatmatters.person.circle.application;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.whatmatters.person.record.PersonId;
import org.whatmatters.platform.web.PageRequest;

/// Each time that something was taken away from somebody who could see a person or write to them, and which services
/// have said that they keep to it.
public interface Narrowings {

    /// The services that keep people's pages behind a wall of their own (`shared-platform/circle`), and so have to be
    /// told.
    List<String> SERVICES = List.of("budget", "care-plan", "notification", "referral");

    /// How long a service may take to say so in normal running.
    Duration NORMALLY = Duration.ofSeconds(5);

    /// Nothing happens where that is known already.
    void confirm(PersonId canonical, String service, long version);

    /// Which services have not confirmed the last one yet. None where all have, or nothing was ever taken away.
    List<String> missing(PersonId canonical);

    /// One that some service has not confirmed.
    ///
    /// @param missing the services that have not
    record Unconfirmed(UUID id, UUID personId, Instant at, List<String> missing) {}

    /// Those that were not confirmed everywhere by a moment though they are older, oldest first, for the integrated
    /// care board; none for any other organisation.
    List<Unconfirmed> unconfirmed(UUID organisation, Instant olderThan, PageRequest page);
}
