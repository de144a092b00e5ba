package org.whatmatters.directory.importing.application;

/// Somebody has marked this import as interrupted: whoever still runs it stops.
final class NoLongerRunning extends RuntimeException {}
