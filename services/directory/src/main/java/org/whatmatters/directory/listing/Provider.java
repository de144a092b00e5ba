package org.whatmatters.directory.listing;

import java.util.UUID;

/// The organisation that runs a service, as its feed gave it. Not a partner organisation of the platform, until an
/// editor says so.
///
/// @param document the whole organisation, Open Referral UK JSON, served as it came
public record Provider(UUID id, String name, String document) {}
