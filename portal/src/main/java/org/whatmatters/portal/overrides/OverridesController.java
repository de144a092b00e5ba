package org.whatmatters.portal.overrides;

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
import org.whatmatters.portal.services.OverrideService;
import org.whatmatters.portal.services.OverrideService.Review;

/// "Shared without agreement": each broken glass and each disclosure, oldest first, and one page to say whether it
/// was right.
@Controller
@RequestMapping("/overrides")
class OverridesController {

    private final OverrideService overrides;
    private final Commands commands;

    OverridesController(OverrideService overrides, Commands commands) {
        this.overrides = overrides;
        this.commands = commands;
    }

    @GetMapping
    String list(@RequestParam @Nullable String after, Model model) {
        model.addAttribute("overrides", overrides.toReview(after));
        return "overrides/list";
    }

    @GetMapping("/{id}")
    String one(@PathVariable UUID id, Model model) {
        model.addAttribute("override", overrides.override(id));
        return "overrides/one";
    }

    @PostMapping("/{id}")
    String review(@PathVariable UUID id, @RequestParam Map<String, String> form, HttpServletRequest request) {
        return commands.run(request, "/overrides/" + id, command -> {
            var review = new Review(Typed.text(form.get("finding")), Typed.text(form.get("note")));
            overrides.review(id, review, command);
            return "/overrides?done=reviewed";
        });
    }
}
