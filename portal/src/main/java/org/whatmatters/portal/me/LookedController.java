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
import org.whatmatters.portal.services.PersonService;

/// "Who has looked at my record", and the question why.
@Controller
@RequestMapping("/me/looked")
class LookedController {

    private final OwnRecord ownRecord;
    private final PersonService people;
    private final Parts parts;
    private final Commands commands;

    LookedController(OwnRecord ownRecord, PersonService people, Parts parts, Commands commands) {
        this.ownRecord = ownRecord;
        this.people = people;
        this.parts = parts;
        this.commands = commands;
    }

    @GetMapping
    String looked(@RequestParam @Nullable String after, Model model) {
        if (ownRecord.find().isEmpty()) {
            return "me/none";
        }
        var questions = parts.ask(people::questions);
        model.addAttribute("looks", people.looks(after));
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
            people.ask(id, new PersonService.Words(Typed.text(words)), command);
            return "/me/looked?asked=1";
        });
    }
}
