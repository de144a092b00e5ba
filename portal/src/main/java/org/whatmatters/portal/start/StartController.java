package org.whatmatters.portal.start;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.SessionAttribute;
import org.whatmatters.portal.page.Navigation;
import org.whatmatters.portal.page.SignInAgain;
import org.whatmatters.portal.signin.SessionKeys;
import org.whatmatters.portal.signin.Visitor;

/// The front door: it tells strangers what this is and sends everybody signed in to their own home, or back to what a
/// sign-in interrupted.
@Controller
class StartController {

    @GetMapping("/")
    String start(
            HttpServletRequest request,
            @SessionAttribute(name = SessionKeys.VISITOR, required = false) @Nullable Visitor visitor) {
        if (visitor == null || request.getUserPrincipal() == null) {
            return "start";
        }
        return "redirect:" + Objects.requireNonNullElse(SignInAgain.returnTo(request), Navigation.home(visitor));
    }
}
