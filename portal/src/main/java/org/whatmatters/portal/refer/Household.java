package org.whatmatters.portal.refer;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.whatmatters.portal.services.FormDefinition;
import org.whatmatters.portal.signin.SessionKeys;

/// The people of a household whose forms are filled in and wait to be sent together with the one that is open.
record Household(List<Draft> filled) implements Serializable {

    /// As many as go together, with the one that is open.
    static final int MOST = 8;

    /// What is the same for everybody there, and what the referrer says of themselves. Whatever is about one person is
    /// asked of each.
    private static final Set<String> SAME_FOR_ALL = Set.of(
            "addressLine",
            "postcode",
            "noFixedAbode",
            "visitHazards",
            "incidentReference",
            "supervisor",
            "tenancyReference");

    static Household of(String form, HttpSession session) {
        return session.getAttribute(SessionKeys.HOUSEHOLD + form) instanceof Household household
                ? household
                : new Household(List.of());
    }

    void keep(String form, HttpSession session) {
        if (filled.isEmpty()) {
            session.removeAttribute(SessionKeys.HOUSEHOLD + form);
        } else {
            session.setAttribute(SessionKeys.HOUSEHOLD + form, this);
        }
    }

    boolean isFull() {
        return filled.size() >= MOST - 1;
    }

    Household with(Draft draft) {
        return new Household(
                new ArrayList<>(Stream.concat(filled.stream(), Stream.of(draft)).toList()));
    }

    Household without(int place) {
        var rest = new ArrayList<>(filled);
        rest.remove(place);
        return new Household(rest);
    }

    /// By which to tell them apart.
    List<String> names() {
        return filled.stream().map(Household::name).toList();
    }

    static String name(Draft draft) {
        return Stream.of(draft.first("givenName"), draft.first("familyName"))
                .filter(part -> part != null && !part.isBlank())
                .reduce((one, other) -> one + " " + other)
                .orElse("Name not given");
    }

    /// An empty form for somebody else who lives with this one.
    static Draft another(FormDefinition form, Draft beside) {
        var same = new LinkedHashMap<String, List<String>>();
        beside.typed().forEach((name, typed) -> {
            if (SAME_FOR_ALL.contains(name)) {
                same.put(name, typed);
            }
        });
        return Draft.begun(form.version()).with(same);
    }
}
