package org.whatmatters.portal.directory;

import java.util.Map;
import java.util.function.Function;
import org.springframework.ui.Model;
import org.whatmatters.portal.page.Search;
import org.whatmatters.portal.services.DirectoryService.Found;
import org.whatmatters.portal.services.SignpostService;

/// A search form with its choices, and what was found.
final class Searching {

    private Searching() {}

    static void tell(Wanted wanted, Function<Map<String, String>, Found> directory, int limit, Model model) {
        model.addAttribute("needs", SignpostService.FOUND_BY);
        model.addAttribute("wanted", wanted);
        model.addAttribute("q", wanted.value("q"));
        model.addAttribute("postcode", wanted.value("postcode"));
        model.addAttribute("facets", Map.of());
        if (wanted.isAsked()) {
            var found = Search.of(() -> directory.apply(wanted.asked(limit)));
            model.addAttribute("found", found.services());
            model.addAttribute("within", found.within());
            model.addAttribute("facets", found.facets());
            model.addAttribute("kept", found.kept());
        }
    }
}
