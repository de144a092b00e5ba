package org.whatmatters.portal.amend;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.whatmatters.portal.page.Commands;
import org.whatmatters.portal.refer.AmendedForm;
import org.whatmatters.portal.services.AmendmentService;

/// "Change what we sent": a request for each wrong answer, and what became of earlier ones.
@Controller
@RequestMapping("/sent/{id}/amendments")
class SentAmendmentController {

    private final AmendmentService amendments;
    private final Commands commands;

    SentAmendmentController(AmendmentService amendments, Commands commands) {
        this.amendments = amendments;
        this.commands = commands;
    }

    @GetMapping
    String show(@PathVariable UUID id, Model model) {
        model.addAttribute("id", id);
        AmendedForm.show(amendments.sent(id), model);
        return "sent/amendments";
    }

    @PostMapping
    String ask(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, HttpServletRequest request) {
        var page = "/sent/" + id + "/amendments";
        return commands.run(request, page, command -> {
            amendments.ask(id, AmendedForm.wanted(amendments.sent(id), typed), command);
            return page + "?done=1";
        });
    }
}
