package org.whatmatters.directory.resource;

import java.util.UUID;

/// One resource.
public record ResourceId(UUID value) {}
