package org.whatmatters.portal.offers;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.whatmatters.portal.services.WantedGroupService;

/// A page for whoever pays for a group, made in one tap and printed.
@Controller
class FunderController {

    private final WantedGroupService counts;

    FunderController(WantedGroupService counts) {
        this.counts = counts;
    }

    @GetMapping("/offers/for-funders")
    String forFunders(Model model) {
        model.addAttribute("counts", counts.forFunders());
        return "offers/for-funders";
    }
}
