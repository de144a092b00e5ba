package org.whatmatters.directory.importing;

import java.util.Optional;
import java.util.regex.Pattern;

/// The name under which a feed's services are kept. Whoever imports under it may change what came under it before.
public record SourceName(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9.-]{1,62}");

    public static Optional<SourceName> of(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new SourceName(text)) : Optional.empty();
    }
}
