package org.whatmatters.local.demo;

import java.net.CookieHandler;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// The cookies of one site on this machine, given back as a browser would: one that is `Secure` too, which the
/// JDK's own store withholds from `http://localhost`.
final class Cookies extends CookieHandler {

    private final Map<String, String> kept = new ConcurrentHashMap<>();

    @Override
    public Map<String, List<String>> get(URI address, Map<String, List<String>> headers) {
        if (kept.isEmpty()) {
            return Map.of();
        }
        return Map.of(
                "Cookie",
                List.of(kept.entrySet().stream()
                        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                        .collect(Collectors.joining("; "))));
    }

    @Override
    public void put(URI address, Map<String, List<String>> headers) {
        headers.forEach((name, values) -> {
            if (name.equalsIgnoreCase("Set-Cookie")) {
                values.forEach(this::keep);
            }
        });
    }

    private void keep(String cookie) {
        var pair = cookie.split(";", 2)[0].split("=", 2);
        if (pair.length == 2) {
            kept.put(pair[0].strip(), pair[1].strip());
        }
    }
}
