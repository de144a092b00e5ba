package org.whatmatters.portal.candidates;

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
import org.whatmatters.portal.services.CandidateService;

/// "Same person?": records side by side, what workers say of them, and joined records that must be parted again.
@Controller
@RequestMapping("/candidates")
class CandidatesController {

    private final CandidateService candidates;
    private final Parts parts;
    private final Commands commands;

    CandidatesController(CandidateService candidates, Parts parts, Commands commands) {
        this.candidates = candidates;
        this.parts = parts;
        this.commands = commands;
    }

    @GetMapping
    String list(@RequestParam @Nullable String after, Model model) {
        var merges = parts.ask(candidates::merges);
        model.addAttribute("candidates", candidates.candidates(after));
        model.addAttribute("merges", merges.answer());
        return "candidates/list";
    }

    @GetMapping("/{id}")
    String one(@PathVariable UUID id, Model model) {
        model.addAttribute("candidate", candidates.candidate(id));
        return "candidates/one";
    }

    @PostMapping("/{id}")
    String say(
            @PathVariable UUID id,
            @RequestParam @Nullable String verdict,
            @RequestParam @Nullable String because,
            HttpServletRequest request) {
        return commands.run(request, "/candidates/" + id, command -> {
            var said = candidates.say(id, new CandidateService.Word(Typed.text(verdict), Typed.text(because)), command);
            return said.isDecided() ? "/candidates?done=" + said.outcome() : "/candidates/" + id;
        });
    }

    @GetMapping("/merged/{id}")
    String merged(@PathVariable UUID id, Model model) {
        model.addAttribute("merge", candidates.merge(id));
        return "candidates/merged";
    }

    @PostMapping("/merged/{id}")
    String part(@PathVariable UUID id, @RequestParam @Nullable String because, HttpServletRequest request) {
        return commands.run(request, "/candidates/merged/" + id, command -> {
            candidates.undoMerge(id, new CandidateService.Undoing(Typed.text(because)), command);
            return "/candidates?done=PARTED";
        });
    }
}
