package org.whatmatters.portal.refer;

import jakarta.servlet.http.HttpSession;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.whatmatters.portal.services.FormDefinition;

/// "Add another person of this household": one form each, sent together.
@Controller
@RequestMapping("/refer/{form}")
class HouseholdController {

    private final DraftDesk desk;

    HouseholdController(DraftDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/another")
    String explain(@PathVariable String form, Model model, HttpSession session) {
        var definition = desk.form(form, session);
        var draft = desk.draft(definition, session);
        if (draft.typed().isEmpty() || isUnfinished(definition, draft)) {
            return "redirect:/refer/" + form + "/check";
        }
        model.addAttribute("form", definition);
        model.addAttribute("name", Household.name(draft));
        model.addAttribute("full", Household.of(form, session).isFull());
        return "refer/another";
    }

    /// The one that is open stays with the team's drafts too, until they are sent.
    @PostMapping("/another")
    String add(@PathVariable String form, HttpSession session) {
        var definition = desk.formBefore(form, session);
        var draft = desk.draft(definition, session);
        var household = Household.of(form, session);
        if (draft.typed().isEmpty() || isUnfinished(definition, draft) || household.isFull()) {
            return "redirect:/refer/" + form + "/check";
        }
        household.with(draft).keep(form, session);
        var first = definition.pages().getFirst().id();
        var other = Household.another(definition, draft);
        desk.keep(definition, other, session);
        desk.save(definition, other, first, session);
        return "redirect:/refer/" + form + "/" + first;
    }

    /// Opens the form of one of them again; the one that was open takes its turn.
    @GetMapping("/household/{place}")
    String open(@PathVariable String form, @PathVariable int place, HttpSession session) {
        var definition = desk.formBefore(form, session);
        var household = Household.of(form, session);
        if (place >= 0 && place < household.filled().size()) {
            var draft = desk.draft(definition, session);
            desk.keep(definition, household.filled().get(place), session);
            household.without(place).with(draft).keep(form, session);
        }
        return "redirect:/refer/" + form + "/check";
    }

    /// The one that is open is not sent with the others. What was saved of it stays with the team's drafts.
    @GetMapping("/household/leave-out")
    String leaveOut(@PathVariable String form, HttpSession session) {
        var definition = desk.formBefore(form, session);
        var household = Household.of(form, session);
        if (!household.filled().isEmpty()) {
            var last = household.filled().size() - 1;
            desk.keep(definition, household.filled().get(last), session);
            household.without(last).keep(form, session);
        }
        return "redirect:/refer/" + form + "/check";
    }

    private static boolean isUnfinished(FormDefinition form, Draft draft) {
        return form.pages().stream()
                .anyMatch(page -> !Answers.missing(page, draft).isEmpty());
    }
}
