package org.whatmatters.portal.copies;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
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
import org.whatmatters.portal.services.SubjectAccessService.Decision;

/// What is held on somebody, and what the person gets of it.
@Controller
@RequestMapping("/copies/{id}/entries")
class EntriesController {

    private final SubjectAccessService copies;
    private final Commands commands;

    EntriesController(SubjectAccessService copies, Commands commands) {
        this.copies = copies;
        this.commands = commands;
    }

    @GetMapping
    String list(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam @Nullable String after,
            Model model) {
        model.addAttribute("order", copies.order(id));
        model.addAttribute("all", all);
        model.addAttribute("entries", copies.entries(id, !all, after));
        return "copies/entries";
    }

    @GetMapping("/{entryId}")
    String one(@PathVariable UUID id, @PathVariable UUID entryId, Model model) {
        model.addAttribute("order", copies.order(id));
        model.addAttribute("entry", copies.entry(id, entryId));
        model.addAttribute("decisions", SubjectAccessService.DECISIONS);
        return "copies/entry";
    }

    @PostMapping("/{entryId}")
    String decide(
            @PathVariable UUID id,
            @PathVariable UUID entryId,
            @RequestParam Map<String, String> form,
            HttpServletRequest request) {
        return commands.run(request, "/copies/" + id + "/entries/" + entryId, command -> {
            var decision = new Decision(
                    Typed.text(form.get("decision")), lines(form.get("words")), Typed.text(form.get("because")));
            copies.decide(id, entryId, decision, command);
            return "/copies/" + id + "/entries?done=decided";
        });
    }

    private static List<String> lines(@Nullable String typed) {
        var text = Typed.text(typed);
        return text == null
                ? List.of()
                : text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }
}
