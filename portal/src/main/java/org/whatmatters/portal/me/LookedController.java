package org.whatmatters.portal.me;

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
import org.whatmatters.portal.page.Parts;
import org.whatmatters.portal.page.Typed;
import org.whatmatters.portal.services.LookService;

/// "Who has looked at my record", and the question why.
@Controller
@RequestMapping("/me/looked")
class LookedController {

    private final OwnRecord ownRecord;
    private final LookService looks;
    private final Parts parts;
    private final Commands commands;

    LookedController(OwnRecord ownRecord, LookService looks, Parts parts, Commands commands) {
        this.ownRecord = ownRecord;
        this.looks = looks;
        this.parts = parts;
        this.commands = commands;
    }

    @GetMapping
    String looked(@RequestParam @Nullable String after, Model model) {
        if (ownRecord.find().isEmpty()) {
            return "me/none";
        }
        var questions = parts.ask(looks::questions);
        model.addAttribute("looks", looks.looks(after));
        model.addAttribute("questions", questions.answer());
        return "me/looked";
    }

    @GetMapping("/{id}/question")
    String question() {
        return "me/question";
    }

    @PostMapping("/{id}/question")
    String ask(@PathVariable UUID id, @RequestParam @Nullable String words, HttpServletRequest request) {
        return commands.run(request, "/me/looked/" + id + "/question", command -> {
            looks.ask(id, new LookService.Words(Typed.text(words)), command);
            return "/me/looked?asked=1";
        });
    }
}
