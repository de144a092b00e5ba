package org.whatmatters.portal.directory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.whatmatters.portal.page.Typed;

/// The choices of a search as they were made on its form. Whatever else stands in the address is passed over.
///
/// @param chosen by the name of the field, which is the API's; nothing that was left empty
record Wanted(Map<String, String> chosen) {

    private static final List<String> FIRST = List.of("q", "need", "postcode");
    private static final List<String> MORE =
            List.of("within", "day", "time", "way", "access", "language", "age", "free", "selfReferral", "room");

    static Wanted of(Map<String, String> form) {
        var chosen = new HashMap<String, String>();
        for (var name : FIRST) {
            keep(name, form, chosen);
        }
        for (var name : MORE) {
            keep(name, form, chosen);
        }
        if (!chosen.containsKey("postcode")) {
            chosen.remove("within");
        }
        return new Wanted(Map.copyOf(chosen));
    }

    private static void keep(String name, Map<String, String> form, Map<String, String> chosen) {
        var typed = Typed.text(form.get(name));
        if (typed != null) {
            chosen.put(name, typed);
        }
    }

    boolean isAsked() {
        return !chosen.isEmpty();
    }

    /// Whether more than words, a need and a place was chosen, so that the choices are shown at once.
    public boolean isNarrowed() {
        return MORE.stream().anyMatch(chosen::containsKey);
    }

    public String value(String name) {
        return chosen.getOrDefault(name, "");
    }

    Map<String, String> asked(int limit) {
        var asked = new HashMap<>(chosen);
        asked.put("limit", Integer.toString(limit));
        asked.put("facets", "true");
        return asked;
    }
}
