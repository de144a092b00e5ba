package org.whatmatters.portal.refer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
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
import org.whatmatters.portal.services.DraftService;
import org.whatmatters.portal.services.FormDefinition;
import org.whatmatters.portal.services.Refusal;
import org.whatmatters.portal.signin.SessionKeys;

/// What the team has begun and not sent: going on with it here, and throwing it away.
@Controller
@RequestMapping("/refer/drafts/{id}")
class DraftsController {

    private final DraftService drafts;
    private final DraftDesk desk;
    private final Commands commands;

    DraftsController(DraftService drafts, DraftDesk desk, Commands commands) {
        this.drafts = drafts;
        this.desk = desk;
        this.commands = commands;
    }

    @GetMapping
    String goOn(@PathVariable UUID id, HttpSession session) {
        var kept = drafts.draft(id);
        var form = desk.form(kept.form(), session);
        var here = desk.draft(form, session);
        var isHereAlready = here.id().equals(id) && here.isUnsaved();
        if (!isHereAlready) {
            if (!desk.putAway(form, session)) {
                return "redirect:/refer/" + form.id();
            }
            desk.keep(
                    form,
                    new Draft(id, form.version(), Answers.typedFor(form, kept.answers()), List.of(), Draft.State.SAVED),
                    session);
        }
        return "redirect:/refer/" + form.id() + "/" + page(form, kept.lastPage());
    }

    @GetMapping("/throw-away")
    String askBefore(@PathVariable UUID id, Model model, HttpSession session) {
        var kept = drafts.draft(id);
        model.addAttribute("draft", id);
        model.addAttribute("form", desk.form(kept.form(), session));
        return "refer/throw-away";
    }

    @PostMapping("/throw-away")
    String throwAway(@PathVariable UUID id, @RequestParam String form, HttpServletRequest request) {
        return commands.run(request, request.getRequestURI(), command -> {
            try {
                drafts.throwAway(id, command);
            } catch (Refusal refusal) {
                if (!refusal.isNotFound()) {
                    throw refusal;
                }
                // A colleague has sent it or thrown it away.
            }
            var session = request.getSession();
            if (session.getAttribute(SessionKeys.DRAFT + form) instanceof Draft draft
                    && draft.id().equals(id)) {
                session.removeAttribute(SessionKeys.DRAFT + form);
            }
            return "/refer?done=thrown-away";
        });
    }

    /// Where its author was; at the beginning where the form has no such page any more.
    private static String page(FormDefinition form, @Nullable String lastPage) {
        return form.pages().stream()
                .map(FormDefinition.FormPage::id)
                .filter(page -> page.equals(lastPage))
                .findFirst()
                .orElse(form.pages().getFirst().id());
    }
}
