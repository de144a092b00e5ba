package org.whatmatters.directory.newgroup;

import java.util.UUID;

/// One group that somebody wants to start.
public record NewGroupId(UUID value) {}
