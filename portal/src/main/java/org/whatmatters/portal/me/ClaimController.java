package org.whatmatters.portal.me;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.whatmatters.portal.page.Commands;
import org.whatmatters.portal.page.Typed;
import org.whatmatters.portal.services.ClaimService;

/// "I asked for support before I had an account": the code, and who makes sure.
@Controller
@RequestMapping("/me/claim")
class ClaimController {

    private final ClaimService claims;
    private final Commands commands;

    ClaimController(ClaimService claims, Commands commands) {
        this.claims = claims;
        this.commands = commands;
    }

    @GetMapping
    String ask() {
        return "me/claim";
    }

    @PostMapping
    String claim(@RequestParam @Nullable String code, HttpServletRequest request) {
        return commands.run(request, "/me/claim", command -> {
            var claimed = claims.claim(new ClaimService.Code(Typed.text(code)), command);
            return "/me/claim?done=" + claimed.outcome();
        });
    }
}
