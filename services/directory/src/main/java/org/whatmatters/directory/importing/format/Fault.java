package org.whatmatters.directory.importing.format;

/// One thing wrong with a row.
///
/// @param pointer where, as a JSON Pointer (RFC 6901)
/// @param code such as `missing`
record Fault(String pointer, String code, String message) {}
