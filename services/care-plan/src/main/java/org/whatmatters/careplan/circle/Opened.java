package org.whatmatters.careplan.circle;

/// A page of a person's, with the standing that opened it: one query answers both, or neither.
public record Opened<T>(T page, Standing standing) {}
