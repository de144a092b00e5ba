package org.whatmatters.insight.reach;

/// Stands for a person here and nowhere else, so that a measure can count somebody once without knowing whom.
public record PersonKey(String value) {}
