package org.whatmatters.portal.triage;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.whatmatters.portal.services.PressingService;

/// "Nobody has these": for whoever leads the team.
@Controller
class UnownedController {

    private final PressingService pressing;

    UnownedController(PressingService pressing) {
        this.pressing = pressing;
    }

    @GetMapping("/unowned")
    String unowned(Model model) {
        model.addAttribute("unowned", pressing.unowned());
        return "triage/unowned";
    }
}
