package org.whatmatters.contracts.person;

import java.util.UUID;

/// Which person an id means. Each id ever minted has one latest value; match, merge and unmerge are new values, never
/// rewritten rows.
///
/// @param matchState CREATED, MATCHED or CANDIDATES
/// @param circleVersion the version of the person's [PersonAccessV1] that must be known before anything is shown under
///     this id, since they are restricted; 0 where they are not
public record PersonIdentityV1(
        UUID personId, UUID canonicalPersonId, String matchState, long circleVersion, long version) {

    public static final String TYPE = "org.whatmatters.person.identity-determined.v1";
}
