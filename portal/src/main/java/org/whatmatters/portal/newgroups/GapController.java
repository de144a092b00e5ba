package org.whatmatters.portal.newgroups;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.whatmatters.portal.page.Parts;
import org.whatmatters.portal.services.NewGroupService;
import org.whatmatters.portal.services.SignpostService;
import org.whatmatters.portal.services.SignpostService.OfPlace;
import org.whatmatters.portal.services.SignpostService.UnmetCounts;

/// What was missing near one place, beside what there is.
@Controller
class GapController {

    private final SignpostService signposts;
    private final NewGroupService groups;
    private final Parts parts;

    GapController(SignpostService signposts, NewGroupService groups, Parts parts) {
        this.signposts = signposts;
        this.groups = groups;
        this.parts = parts;
    }

    @GetMapping("/missing/{need}/{district}")
    String gap(@PathVariable String need, @PathVariable String district, Model model) {
        var counts = parts.ask(signposts::unmetCounts);
        var existing = parts.ask(() -> groups.whatExists(need, district));
        model.addAttribute("need", need);
        model.addAttribute("district", district);
        var known = counts.answer();
        model.addAttribute("counts", known);
        model.addAttribute("times", known.value() == null ? null : times(known.value(), need, district));
        model.addAttribute("existing", existing.answer());
        return "newgroups/gap";
    }

    private static @Nullable Long times(UnmetCounts counts, String need, String district) {
        return counts.items().stream()
                .filter(one -> one.need().equals(need) && one.district().equals(district))
                .findFirst()
                .map(OfPlace::count)
                .orElse(null);
    }
}
