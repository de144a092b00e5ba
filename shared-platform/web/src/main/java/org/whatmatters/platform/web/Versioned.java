package org.whatmatters.platform.web;

import java.net.URI;
import org.springframework.http.ResponseEntity;

/// Answers that carry the record's version as their entity tag.
public final class Versioned {

    private Versioned() {}

    public static <T> ResponseEntity<T> ok(long version, T body) {
        return ResponseEntity.ok().eTag(tag(version)).body(body);
    }

    public static <T> ResponseEntity<T> created(URI location, long version, T body) {
        return ResponseEntity.created(location).eTag(tag(version)).body(body);
    }

    private static String tag(long version) {
        return "\"" + version + "\"";
    }
}
