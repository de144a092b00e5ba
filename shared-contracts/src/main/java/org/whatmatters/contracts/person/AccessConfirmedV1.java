package org.whatmatters.contracts.person;

import java.util.UUID;

/// A service has taken in that something was taken away from somebody who could see a person or write to them, and
/// keeps to it from now on.
///
/// @param service the one that says so, by its name such as `care-plan`
/// @param version of the access state that it has learnt: what was taken away in this version or before is gone there
public record AccessConfirmedV1(UUID personId, String service, long version) {

    public static final String TYPE = "org.whatmatters.person.access-confirmed.v1";
}
