package org.whatmatters.portal.account;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.SessionAttribute;
import org.whatmatters.portal.services.OrganisationService;
import org.whatmatters.portal.services.Problem;
import org.whatmatters.portal.services.Refusal;
import org.whatmatters.portal.signin.SessionKeys;
import org.whatmatters.portal.signin.SignInNeeded;
import org.whatmatters.portal.signin.Visitor;

/// "Your account". To work for another organisation is to sign in for it, which asks nothing of whoever has just done
/// so; a form that is open for the one before is then not sent any more.
@Controller
class AccountController {

    private final OrganisationService organisations;

    AccountController(OrganisationService organisations) {
        this.organisations = organisations;
    }

    @GetMapping("/account")
    String account(
            @SessionAttribute(name = SessionKeys.VISITOR, required = false) @Nullable Visitor visitor, Model model) {
        if (visitor == null) {
            throw new SignInNeeded();
        }
        if (visitor.isPerson()) {
            throw new Refusal(403, Problem.UNKNOWN);
        }
        model.addAttribute(
                "others",
                organisations.mine().stream()
                        .filter(one -> !one.id().equals(visitor.organisationId()))
                        .toList());
        return "account";
    }
}
