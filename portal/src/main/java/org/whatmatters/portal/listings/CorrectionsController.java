package org.whatmatters.portal.listings;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.whatmatters.portal.page.Commands;
import org.whatmatters.portal.page.Typed;
import org.whatmatters.portal.services.CorrectionService;
import org.whatmatters.portal.services.CorrectionService.Decision;
import org.whatmatters.portal.services.CorrectionService.NewCorrection;
import org.whatmatters.portal.services.DirectoryService;

/// "Something here is wrong": said by anybody who reads a listing, answered by an editor.
@Controller
class CorrectionsController {

    private final CorrectionService corrections;
    private final DirectoryService directory;
    private final Commands commands;

    CorrectionsController(CorrectionService corrections, DirectoryService directory, Commands commands) {
        this.corrections = corrections;
        this.directory = directory;
        this.commands = commands;
    }

    @GetMapping("/directory/{id}/wrong")
    String wrong(@PathVariable UUID id, Model model) {
        model.addAttribute("service", directory.service(id));
        model.addAttribute("fields", CorrectionService.FIELDS);
        return "listings/wrong";
    }

    @PostMapping("/directory/{id}/wrong")
    String say(@PathVariable UUID id, @RequestParam Map<String, String> form, HttpServletRequest request) {
        return commands.run(request, "/directory/" + id + "/wrong", command -> {
            corrections.say(
                    id, new NewCorrection(Typed.text(form.get("field")), Typed.text(form.get("says"))), command);
            return "/corrections?done=1";
        });
    }

    @GetMapping("/corrections")
    String mine(Model model) {
        model.addAttribute("corrections", corrections.mine().items());
        return "listings/mine";
    }

    @GetMapping("/listings/corrections")
    String waiting(Model model) {
        model.addAttribute("corrections", corrections.waiting().items());
        return "listings/corrections";
    }

    @GetMapping("/listings/corrections/{id}")
    String one(@PathVariable UUID id, Model model, HttpServletResponse response) {
        var correction = corrections.waiting().items().stream()
                .filter(waiting -> waiting.id().equals(id))
                .findFirst();
        if (correction.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return "error/404";
        }
        model.addAttribute("correction", correction.get());
        return "listings/correction";
    }

    @PostMapping("/listings/corrections/{id}")
    String decide(@PathVariable UUID id, @RequestParam Map<String, String> form, HttpServletRequest request) {
        return commands.run(request, "/listings/corrections/" + id, command -> {
            corrections.decide(
                    id, new Decision(Typed.yesOrNo(form.get("putRight")), Typed.text(form.get("answer"))), command);
            return "/listings/corrections?done=1";
        });
    }
}
