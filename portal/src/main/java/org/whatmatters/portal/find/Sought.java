package org.whatmatters.portal.find;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.whatmatters.portal.page.Search;
import org.whatmatters.portal.page.Typed;
import org.whatmatters.portal.services.CaseFile;
import org.whatmatters.portal.services.DirectoryService;
import org.whatmatters.portal.services.SignpostService;

/// What is looked for on behalf of somebody who was referred. The needs that the referral names are offered first, and
/// none is chosen until a worker chooses one: somebody lonely may well like a garden.
///
/// @param need null, any
/// @param named those that the referral names, which are offered first
public record Sought(
        @Nullable String q, @Nullable String need, @Nullable String postcode, List<String> named) {

    /// As the form came.
    public static Sought of(@Nullable String q, @Nullable String need, @Nullable String postcode, CaseFile referral) {
        return new Sought(Typed.text(q), Typed.text(need), Typed.text(postcode), referral.neededByCode());
    }

    public boolean isAsked() {
        return q != null || need != null || postcode != null;
    }

    /// Fills in the form.
    public void tell(Model model) {
        model.addAttribute("q", q);
        model.addAttribute("need", need);
        model.addAttribute("named", named);
        model.addAttribute("needs", SignpostService.FOUND_BY);
        model.addAttribute("others", others());
        model.addAttribute("facets", Map.of());
        model.addAttribute("postcode", postcode);
    }

    private List<String> others() {
        return SignpostService.FOUND_BY.stream()
                .filter(code -> !named.contains(code))
                .toList();
    }

    public Search ask(DirectoryService directory, int limit) {
        var asked = new HashMap<String, String>();
        put("q", q, asked);
        put("need", need, asked);
        put("postcode", postcode, asked);
        asked.put("limit", Integer.toString(limit));
        return Search.of(() -> directory.search(asked));
    }

    private static void put(String name, @Nullable String value, Map<String, String> asked) {
        if (value != null) {
            asked.put(name, value);
        }
    }
}
