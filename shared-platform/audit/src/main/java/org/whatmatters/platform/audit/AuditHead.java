package org.whatmatters.platform.audit;

import java.util.Optional;
import java.util.regex.Pattern;

/// The end of a chain as it was published where the service's database cannot reach it.
///
/// @param hash hexadecimal
public record AuditHead(long number, String hash) {

    private static final Pattern LINE = Pattern.compile("([0-9]+) ([0-9a-f]{64})(?: .*)?");

    /// Reads a line of a file of heads: number, hash, and whatever else was noted.
    public static Optional<AuditHead> read(String line) {
        var parts = LINE.matcher(line);
        return parts.matches()
                ? Optional.of(new AuditHead(Long.parseLong(parts.group(1)), parts.group(2)))
                : Optional.empty();
    }
}
