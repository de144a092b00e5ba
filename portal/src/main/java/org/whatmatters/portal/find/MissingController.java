package org.whatmatters.portal.find;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.whatmatters.portal.page.Parts;
import org.whatmatters.portal.services.SignpostService;
import org.whatmatters.portal.services.WantedGroupService;

/// "What is missing": what was looked for and not to be had, for those who can start it.
@Controller
class MissingController {

    private final SignpostService signposts;
    private final WantedGroupService wantedGroups;
    private final Parts parts;

    MissingController(SignpostService signposts, WantedGroupService wantedGroups, Parts parts) {
        this.signposts = signposts;
        this.wantedGroups = wantedGroups;
        this.parts = parts;
    }

    @GetMapping("/missing")
    String counts(Model model) {
        var enough = parts.ask(wantedGroups::enough);
        model.addAttribute("counts", signposts.unmetCounts());
        model.addAttribute("enough", enough.answer());
        return "find/missing";
    }
}
