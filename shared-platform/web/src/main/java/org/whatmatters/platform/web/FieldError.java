package org.whatmatters.platform.web;

/// One thing wrong with one field of a request.
///
/// @param pointer where, as a JSON pointer: `/answers/postcode`
/// @param code stable, for machines: `REQUIRED`
/// @param message plain words for people
public record FieldError(String pointer, String code, String message) {}
