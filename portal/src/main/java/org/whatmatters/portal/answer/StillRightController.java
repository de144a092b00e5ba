package org.whatmatters.portal.answer;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.whatmatters.portal.services.Refusal;
import org.whatmatters.portal.services.StillRightService;
import org.whatmatters.portal.services.StillRightService.Link;

/// Whoever runs a group opens a link: what the directory says, and one button. The page asks and changes nothing; only
/// the button does.
@Controller
@RequestMapping("/still-right")
class StillRightController {

    private final StillRightService listings;

    StillRightController(StillRightService listings) {
        this.listings = listings;
    }

    /// What mail scanners and previews open too.
    @GetMapping("/{secret}")
    String link(@PathVariable String secret, Model model, HttpServletResponse response) {
        model.addAttribute("token", secret);
        try {
            model.addAttribute("opening", listings.open(new Link(secret)));
            return "answer/still-right";
        } catch (Refusal refusal) {
            return unknown(refusal, response);
        }
    }

    @PostMapping
    String confirm(@RequestParam String token, HttpServletResponse response) {
        try {
            listings.confirm(new Link(token));
            return "redirect:/still-right";
        } catch (Refusal refusal) {
            return refusal.isConflict() ? "answer/still-right-over" : unknown(refusal, response);
        }
    }

    @GetMapping
    String thanks() {
        return "answer/still-right-thanks";
    }

    private static String unknown(Refusal refusal, HttpServletResponse response) {
        if (!refusal.isNotFound() && refusal.status() != 422) {
            throw refusal;
        }
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        return "answer/unknown";
    }
}
