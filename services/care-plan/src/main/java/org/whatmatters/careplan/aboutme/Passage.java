package org.whatmatters.careplan.aboutme;

import java.time.Instant;
import org.whatmatters.careplan.circle.Author;

/// What stands under one heading, in the first person, and who put it down.
///
/// @param since the version of the About Me that it came with
public record Passage(String words, Author author, Instant writtenAt, int since) {}
