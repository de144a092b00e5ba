package org.whatmatters.portal.restrictions;

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
import org.whatmatters.portal.page.Unreadable;
import org.whatmatters.portal.services.RestrictionService;

/// "Restricted people": who is hidden, who sees them all the same, when to look again.
@Controller
@RequestMapping("/restrictions")
class RestrictionsController {

    private final RestrictionService restrictions;
    private final Commands commands;

    RestrictionsController(RestrictionService restrictions, Commands commands) {
        this.restrictions = restrictions;
        this.commands = commands;
    }

    @GetMapping
    String list(@RequestParam @Nullable String after, Model model) {
        model.addAttribute("restrictions", restrictions.restrictions(after));
        return "restrictions/list";
    }

    @GetMapping("/{personId}")
    String one(@PathVariable UUID personId, Model model) {
        model.addAttribute("opened", restrictions.restriction(personId));
        return "restrictions/one";
    }

    @PostMapping("/{personId}/name")
    String name(@PathVariable UUID personId, @RequestParam @Nullable UUID subject, HttpServletRequest request) {
        return commands.run(request, "/restrictions/" + personId, command -> {
            if (subject == null) {
                throw new Unreadable("subject", "Choose who may see this person");
            }
            restrictions.name(personId, subject, command);
            return "/restrictions/" + personId;
        });
    }

    @PostMapping("/{personId}/unname")
    String unname(@PathVariable UUID personId, @RequestParam UUID subject, HttpServletRequest request) {
        return commands.run(request, "/restrictions/" + personId, command -> {
            restrictions.unname(personId, subject, command);
            return "/restrictions/" + personId;
        });
    }

    @PostMapping("/{personId}/review")
    String review(@PathVariable UUID personId, @RequestParam Map<String, String> form, HttpServletRequest request) {
        return commands.run(request, "/restrictions/" + personId, command -> {
            var day = Typed.partialDate(form, "reviewOn");
            restrictions.review(personId, new RestrictionService.Review(day), command);
            return "/restrictions/" + personId;
        });
    }

    @PostMapping("/{personId}/lift")
    String lift(@PathVariable UUID personId, @RequestParam @Nullable String because, HttpServletRequest request) {
        return commands.run(request, "/restrictions/" + personId, command -> {
            restrictions.lift(personId, new RestrictionService.Lifting(Typed.text(because)), command);
            return "/restrictions?done=lifted";
        });
    }
}
