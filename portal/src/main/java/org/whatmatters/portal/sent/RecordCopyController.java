package org.whatmatters.portal.sent;

import jakarta.servlet.http.HttpServletRequest;
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
import org.whatmatters.portal.services.RecordCopyService;

/// "Not yet in the GP record" and "Copy for the record": by hand, until a channel to the practice's record does it.
@Controller
@RequestMapping("/sent")
class RecordCopyController {

    private final RecordCopyService copies;
    private final Commands commands;

    RecordCopyController(RecordCopyService copies, Commands commands) {
        this.copies = copies;
        this.commands = commands;
    }

    @GetMapping("/not-in-record")
    String notYet(@RequestParam @Nullable String after, Model model) {
        model.addAttribute("waiting", copies.notYet(after));
        return "sent/not-in-record";
    }

    @GetMapping("/{id}/record")
    String one(@PathVariable UUID id, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("forRecord", copies.one(id));
        return "sent/record";
    }

    @PostMapping("/{id}/record")
    String copied(@PathVariable UUID id, @RequestParam String stage, HttpServletRequest request) {
        var page = "/sent/" + id + "/record";
        return commands.run(request, page, command -> {
            copies.copied(id, stage, command);
            return page + "?done=copied";
        });
    }
}
