package org.whatmatters.careplan.given;

import java.util.UUID;

/// One resource, given to one person.
public record GivenId(UUID value) {}
