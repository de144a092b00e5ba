package org.whatmatters.portal.directory;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.ui.Model;
import org.whatmatters.portal.page.Search;
import org.whatmatters.portal.services.DirectoryService.Found;

/// A search form with its choices, and what was found.
final class Searching {

    /// The needs that the platform codes, but for "something else", which no service says of itself.
    private static final List<String> NEEDS = List.of(
            "LONELINESS",
            "MENTAL_WELLBEING",
            "BEREAVEMENT",
            "CARING",
            "HEALTH_CONDITION",
            "BEING_ACTIVE",
            "MONEY",
            "HOUSING",
            "FOOD",
            "WORK_OR_LEARNING",
            "GETTING_AROUND",
            "GETTING_ONLINE");

    private Searching() {}

    static void tell(Wanted wanted, Function<Map<String, String>, Found> directory, int limit, Model model) {
        model.addAttribute("needs", NEEDS);
        model.addAttribute("wanted", wanted);
        model.addAttribute("q", wanted.value("q"));
        model.addAttribute("postcode", wanted.value("postcode"));
        model.addAttribute("facets", Map.of());
        if (wanted.isAsked()) {
            var found = Search.of(() -> directory.apply(wanted.asked(limit)));
            model.addAttribute("found", found.services());
            model.addAttribute("facets", found.facets());
            model.addAttribute("kept", found.kept());
        }
    }
}
