package org.whatmatters.portal.find;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.whatmatters.portal.services.SignpostService;

/// "What is missing": what was looked for and not to be had, for those who can start it.
@Controller
class MissingController {

    private final SignpostService signposts;

    MissingController(SignpostService signposts) {
        this.signposts = signposts;
    }

    @GetMapping("/missing")
    String counts(Model model) {
        model.addAttribute("counts", signposts.unmetCounts());
        return "find/missing";
    }
}
