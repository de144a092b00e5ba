package org.whatmatters.portal.refer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.SessionAttribute;
import org.whatmatters.portal.page.Kept;
import org.whatmatters.portal.page.OwnAgreement;
import org.whatmatters.portal.services.FormDefinition;
import org.whatmatters.portal.services.FormDefinition.FormPage;
import org.whatmatters.portal.services.Problem;
import org.whatmatters.portal.services.ReferralService;
import org.whatmatters.portal.services.Refusal;
import org.whatmatters.portal.signin.SessionKeys;
import org.whatmatters.portal.signin.Visitor;

/// The pages of an agency's form: danger first, one fieldset a page, then the check. Answers are kept in the session
/// from page to page, before any service is asked.
@Controller
@RequestMapping("/refer")
class ReferController {

    private final ReferralService referrals;
    private final OwnAgreement ownAgreement;

    ReferController(ReferralService referrals, OwnAgreement ownAgreement) {
        this.referrals = referrals;
        this.ownAgreement = ownAgreement;
    }

    @GetMapping
    String forms(
            @SessionAttribute(name = SessionKeys.VISITOR, required = false) @Nullable Visitor visitor, Model model) {
        var own = ownAgreement.of(visitor);
        model.addAttribute("forms", referrals.forms());
        model.addAttribute("own", own.answer());
        return "refer/forms";
    }

    @GetMapping("/{form}")
    String dangerFirst(@PathVariable String form, Model model) {
        model.addAttribute("form", referrals.form(form));
        return "refer/danger-first";
    }

    @GetMapping("/{form}/{page}")
    String page(@PathVariable String form, @PathVariable String page, Model model, HttpSession session) {
        var definition = referrals.form(form);
        var draft = draft(session, definition);
        return show(model, definition, page(definition, page), draft, draft.errors());
    }

    @PostMapping("/{form}/{page}")
    String answer(
            @PathVariable String form,
            @PathVariable String page,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(required = false) boolean checking,
            Model model,
            HttpServletRequest request) {
        var session = request.getSession();
        var definition = referrals.form(form);
        var here = page(definition, page);
        var draft = draft(session, definition).with(Answers.typedOn(here, typed));
        session.setAttribute(SessionKeys.DRAFT + form, draft);
        var missing = Answers.missing(here, draft);
        if (!missing.isEmpty()) {
            return show(model, definition, here, draft, missing);
        }
        var next = definition.pages().indexOf(here) + 1;
        return checking || next == definition.pages().size()
                ? "redirect:/refer/" + form + "/check"
                : "redirect:/refer/" + form + "/" + definition.pages().get(next).id();
    }

    /// What was answered so far. If the form has changed meanwhile, the answers go on with its new version.
    static Draft draft(HttpSession session, FormDefinition form) {
        return session.getAttribute(SessionKeys.DRAFT + form.id()) instanceof Draft draft
                ? new Draft(form.version(), draft.typed(), draft.errors())
                : Draft.begun(form.version());
    }

    private static FormPage page(FormDefinition form, String id) {
        return form.pages().stream()
                .filter(page -> page.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal(404, Problem.UNKNOWN));
    }

    private static String show(
            Model model, FormDefinition form, FormPage page, Draft draft, List<Kept.FieldError> errors) {
        var number = form.pages().indexOf(page);
        var here = errors.stream()
                .filter(error ->
                        page.fields().stream().anyMatch(field -> field.key().equals(error.field())))
                .toList();
        model.addAllAttributes(Map.of("form", form, "page", page, "number", number + 1));
        model.addAttribute("kept", new Kept(draft.typed(), here, null, false, null));
        model.addAttribute(
                "back",
                number == 0
                        ? "/refer/" + form.id()
                        : "/refer/" + form.id() + "/"
                                + form.pages().get(number - 1).id());
        return "refer/page";
    }
}
