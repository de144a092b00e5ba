package org.whatmatters.portal.copies;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.whatmatters.portal.page.Commands;
import org.whatmatters.portal.page.Typed;
import org.whatmatters.portal.services.SubjectAccessService;
import org.whatmatters.portal.services.SubjectAccessService.Harm;

/// "Would it do harm?": records of health that somebody is to get, for a clinician to look at first.
@Controller
@RequestMapping("/harm-reviews")
class HarmReviewsController {

    private final SubjectAccessService copies;
    private final Commands commands;

    HarmReviewsController(SubjectAccessService copies, Commands commands) {
        this.copies = copies;
        this.commands = commands;
    }

    @GetMapping
    String list(@RequestParam @Nullable String after, Model model) {
        model.addAttribute("reviews", copies.harmReviews(after));
        return "copies/harm-reviews";
    }

    @GetMapping("/{id}")
    String one(@PathVariable UUID id, @RequestParam @Nullable String after, Model model) {
        model.addAttribute("review", copies.harmReview(id, after));
        return "copies/harm-review";
    }

    @GetMapping("/{id}/entries/{entryId}")
    String entry(@PathVariable UUID id, @PathVariable UUID entryId, Model model) {
        model.addAttribute("review", copies.harmReview(id, null));
        model.addAttribute("entry", copies.harmEntry(id, entryId));
        model.addAttribute("judgements", SubjectAccessService.HARM);
        return "copies/harm";
    }

    @PostMapping("/{id}/entries/{entryId}")
    String judge(
            @PathVariable UUID id,
            @PathVariable UUID entryId,
            @RequestParam Map<String, String> form,
            HttpServletRequest request) {
        return commands.run(request, "/harm-reviews/" + id + "/entries/" + entryId, command -> {
            copies.judge(id, entryId, new Harm(Typed.text(form.get("harm")), Typed.text(form.get("because"))), command);
            return "/harm-reviews/" + id + "?done=judged";
        });
    }
}
