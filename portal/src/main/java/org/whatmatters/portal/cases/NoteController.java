package org.whatmatters.portal.cases;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.whatmatters.portal.page.Commands;
import org.whatmatters.portal.page.Parts;
import org.whatmatters.portal.page.Typed;
import org.whatmatters.portal.services.MeetingService;
import org.whatmatters.portal.services.MeetingService.NewNote;
import org.whatmatters.portal.services.ReferralService;

/// What a worker writes down about the person, and puts right.
@Controller
@RequestMapping("/cases/{id}/notes")
class NoteController {

    private final CaseHead head;
    private final ReferralService referrals;
    private final MeetingService meetings;
    private final Commands commands;
    private final Parts parts;

    NoteController(CaseHead head, ReferralService referrals, MeetingService meetings, Commands commands, Parts parts) {
        this.head = head;
        this.referrals = referrals;
        this.meetings = meetings;
        this.commands = commands;
        this.parts = parts;
    }

    @GetMapping("/new")
    String write(@PathVariable UUID id, Model model) {
        head.show(id, model);
        model.addAttribute("colleagues", parts.ask(referrals::colleagues).answer());
        return "cases/note";
    }

    @PostMapping("/new")
    String write(@PathVariable UUID id, @RequestParam Map<String, String> form, HttpServletRequest request) {
        return commands.run(request, "/cases/" + id + "/notes/new", command -> {
            meetings.write(id, typed(form), command);
            return "/cases/" + id;
        });
    }

    @GetMapping("/{note}")
    String one(@PathVariable UUID id, @PathVariable UUID note, Model model) {
        var found =
                head.show(id, model).note(note).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("note", found);
        model.addAttribute("colleagues", parts.ask(referrals::colleagues).answer());
        return "cases/note";
    }

    @PostMapping("/{note}")
    String correct(
            @PathVariable UUID id,
            @PathVariable UUID note,
            @RequestParam Map<String, String> form,
            HttpServletRequest request) {
        return commands.run(request, "/cases/" + id + "/notes/" + note, command -> {
            var typed = typed(form);
            var correction = new MeetingService.Correction(
                    typed.words(),
                    typed.onThePhone(),
                    typed.saidTo(),
                    typed.forReferrer(),
                    Typed.text(form.get("reason")));
            meetings.correct(id, note, correction, command);
            return "/cases/" + id + "/notes/" + note;
        });
    }

    private static NewNote typed(Map<String, String> form) {
        return new NewNote(
                Typed.text(form.get("words")),
                form.get("onThePhone") == null ? null : true,
                Typed.id("saidTo", form.get("saidTo")),
                form.get("forReferrer") == null ? null : true);
    }
}
