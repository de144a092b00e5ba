package org.whatmatters.contracts.person;

import java.util.UUID;

/// Which person an id means. Each id ever minted has one latest value; match, merge and unmerge are new values, never
/// rewritten rows.
///
/// @param matchState CREATED, MATCHED or CANDIDATES
public record PersonIdentityV1(UUID personId, UUID canonicalPersonId, String matchState, long version) {

    public static final String TYPE = "org.whatmatters.person.identity-determined.v1";
}
