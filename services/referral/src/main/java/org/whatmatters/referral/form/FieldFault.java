package org.whatmatters.referral.form;

/// What is wrong with one answer.
///
/// @param code stable, for machines
/// @param message plain words, never with the answer in them
public record FieldFault(String key, String code, String message) {}
