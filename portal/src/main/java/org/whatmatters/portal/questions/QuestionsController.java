package org.whatmatters.portal.questions;

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

/// "Why did they look?": what people ask, oldest first, and one page to answer each.
@Controller
@RequestMapping("/questions")
class QuestionsController {

    private final LookService looks;
    private final Parts parts;
    private final Commands commands;

    QuestionsController(LookService looks, Parts parts, Commands commands) {
        this.looks = looks;
        this.parts = parts;
        this.commands = commands;
    }

    @GetMapping
    String list(@RequestParam @Nullable String after, Model model) {
        model.addAttribute("questions", looks.openQuestions(after));
        return "questions/list";
    }

    @GetMapping("/{id}")
    String one(@PathVariable UUID id, Model model) {
        var everyLook = parts.ask(() -> looks.looksAtWhoAsked(id));
        model.addAttribute("question", looks.question(id));
        model.addAttribute("looks", everyLook.answer());
        return "questions/one";
    }

    @PostMapping("/{id}")
    String answer(@PathVariable UUID id, @RequestParam @Nullable String answer, HttpServletRequest request) {
        return commands.run(request, "/questions/" + id, command -> {
            looks.answer(id, new LookService.Answer(Typed.text(answer)), command);
            return "/questions?done=answered";
        });
    }
}
