package org.whatmatters.portal.refer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.ArrayList;
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
import org.whatmatters.portal.page.Kept;
import org.whatmatters.portal.services.FormDefinition;
import org.whatmatters.portal.services.ReferralService;
import org.whatmatters.portal.services.Refusal;
import org.whatmatters.portal.signin.SessionKeys;

/// "Check your answers", sending, and the reference. A second press of the button finds the first one's answer.
@Controller
@RequestMapping("/refer/{form}")
class CheckController {

    private final ReferralService referrals;
    private final DraftDesk desk;
    private final Commands commands;

    CheckController(ReferralService referrals, DraftDesk desk, Commands commands) {
        this.referrals = referrals;
        this.desk = desk;
        this.commands = commands;
    }

    @GetMapping("/check")
    String check(@PathVariable String form, Model model, HttpSession session) {
        var definition = desk.form(form, session);
        var draft = desk.draft(definition, session);
        if (draft.typed().isEmpty()) {
            return "redirect:/refer/" + form;
        }
        var problems = new ArrayList<PageError>();
        for (var page : definition.pages()) {
            var errors = new ArrayList<>(draft.errors());
            Answers.missing(page, draft).stream()
                    .filter(missing -> draft.errors().stream()
                            .noneMatch(error ->
                                    missing.field() != null && missing.field().equals(error.field())))
                    .forEach(errors::add);
            errors.stream()
                    .filter(error ->
                            page.fields().stream().anyMatch(field -> field.key().equals(error.field())))
                    .map(error -> new PageError(page.id(), error))
                    .forEach(problems::add);
        }
        draft.errors().stream()
                .filter(error ->
                        problems.stream().noneMatch(known -> known.error().equals(error)))
                .map(error -> new PageError(null, error))
                .forEach(problems::add);
        model.addAllAttributes(
                Map.of("form", definition, "problems", problems, "answered", answered(definition, draft)));
        model.addAttribute("draftState", draft.state().name());
        model.addAttribute("lastPage", definition.pages().getLast().id());
        return "refer/check";
    }

    @PostMapping("/check")
    String send(@PathVariable String form, @RequestParam UUID key, HttpServletRequest request) {
        var session = request.getSession();
        if (session.getAttribute(SessionKeys.HANDED_IN + form) instanceof HandedIn before && before.key.equals(key)) {
            return "redirect:/refer/" + form + "/sent";
        }
        return commands.run(request, "/refer/" + form + "/check", command -> {
            var definition = desk.formBefore(form, session);
            var draft = desk.draft(definition, session);
            try {
                var sent = referrals.submit(
                        new ReferralService.Submission(
                                form, draft.formVersion(), Answers.of(definition, draft), draft.id()),
                        command);
                session.setAttribute(
                        SessionKeys.HANDED_IN + form,
                        new HandedIn(key, sent.id(), sent.reference(), definition.title()));
                session.removeAttribute(SessionKeys.DRAFT + form);
                return "/refer/" + form + "/sent";
            } catch (Refusal refusal) {
                if (refusal.problem().errors().isEmpty()) {
                    throw refusal;
                }
                desk.keep(definition, draft.refused(Commands.errors(refusal.problem(), Map.of())), session);
                return "/refer/" + form + "/check";
            }
        });
    }

    @GetMapping("/sent")
    String sent(@PathVariable String form, Model model, HttpSession session) {
        if (!(session.getAttribute(SessionKeys.HANDED_IN + form) instanceof HandedIn handedIn)) {
            return "redirect:/sent";
        }
        model.addAttribute("sent", handedIn);
        return "refer/sent";
    }

    private static List<AnsweredPage> answered(FormDefinition form, Draft draft) {
        return form.pages().stream()
                .map(page -> new AnsweredPage(
                        page.id(),
                        page.title(),
                        page.fields().stream()
                                .map(field -> new Row(field.key(), field.label(), Answers.inWords(field, draft)))
                                .toList()))
                .toList();
    }

    record AnsweredPage(String id, String title, List<Row> rows) {}

    record Row(String key, String label, @Nullable Object value) {}

    record PageError(@Nullable String page, Kept.FieldError error) {}

    record HandedIn(UUID key, UUID id, String reference, String title) implements Serializable {}
}
