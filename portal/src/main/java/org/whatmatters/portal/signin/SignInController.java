package org.whatmatters.portal.signin;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The page that asks how somebody wants to sign in, and the one that says a sign-in has ended.
@Controller
class SignInController {

    @GetMapping("/sign-in")
    String signIn(@RequestParam @Nullable String failed, Model model) {
        model.addAttribute("failed", failed != null);
        return "sign-in";
    }

    @GetMapping("/session-ended")
    String sessionEnded() {
        return "session-ended";
    }
}
