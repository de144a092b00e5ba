package org.whatmatters.portal.narrowings;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.whatmatters.portal.services.AgreementService;

/// "Not yet stopped everywhere", for the information governance officer.
@Controller
class NarrowingsController {

    private final AgreementService agreements;

    NarrowingsController(AgreementService agreements) {
        this.agreements = agreements;
    }

    @GetMapping("/narrowings")
    String unconfirmed(@RequestParam @Nullable String after, Model model) {
        model.addAttribute("unconfirmed", agreements.unconfirmed(after));
        return "narrowings/list";
    }
}
