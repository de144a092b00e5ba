package org.whatmatters.portal.looks;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
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
import org.whatmatters.portal.page.Words;
import org.whatmatters.portal.services.LookService;
import org.whatmatters.portal.services.LookService.Search;

/// "Looks": who looked at whom, found by person, worker and days, and counted by organisation. Never what was looked
/// at.
@Controller
@RequestMapping("/looks")
class LooksController {

    /// What is counted where nobody says for which days.
    private static final int LATELY = 28;

    private final LookService looks;
    private final Commands commands;
    private final Clock clock;

    LooksController(LookService looks, Commands commands, Clock clock) {
        this.looks = looks;
        this.commands = commands;
        this.clock = clock;
    }

    @GetMapping
    String ask(Model model) {
        model.addAttribute("kinds", LookService.KINDS);
        return "looks/search";
    }

    @PostMapping
    String search(@RequestParam Map<String, String> form, HttpServletRequest request) {
        return commands.run(request, "/looks", command -> {
            var search = new Search(
                    Typed.text(form.get("nhsNumber")),
                    Typed.text(form.get("worker")),
                    Typed.partialDate(form, "from"),
                    Typed.partialDate(form, "until"),
                    Typed.text(form.get("kind")),
                    Typed.text(form.get("because")));
            return "/looks/" + looks.search(search, command).id();
        });
    }

    @GetMapping("/{id}")
    String found(@PathVariable UUID id, @RequestParam @Nullable String after, Model model) {
        model.addAttribute("search", id);
        model.addAttribute("found", looks.found(id, after));
        return "looks/found";
    }

    @GetMapping("/report")
    String report(Model model) {
        var today = LocalDate.now(clock.withZone(Words.LONDON));
        var from = today.minusDays(LATELY);
        model.addAttribute("from", from);
        model.addAttribute("report", looks.report(from, today));
        return "looks/report";
    }
}
