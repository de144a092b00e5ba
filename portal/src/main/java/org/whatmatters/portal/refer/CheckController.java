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
import org.whatmatters.portal.page.Parts;
import org.whatmatters.portal.services.Command;
import org.whatmatters.portal.services.FormDefinition;
import org.whatmatters.portal.services.HandOverService;
import org.whatmatters.portal.services.ReferralService;
import org.whatmatters.portal.services.Refusal;
import org.whatmatters.portal.signin.SessionKeys;

/// "Check your answers", sending, and the reference. A second press of the button finds the first one's answer.
@Controller
@RequestMapping("/refer/{form}")
class CheckController {

    private final ReferralService referrals;
    private final HandOverService handOvers;
    private final DraftDesk desk;
    private final Commands commands;
    private final Parts parts;

    CheckController(
            ReferralService referrals, HandOverService handOvers, DraftDesk desk, Commands commands, Parts parts) {
        this.referrals = referrals;
        this.handOvers = handOvers;
        this.parts = parts;
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
        model.addAttribute(
                "handedOver", parts.ask(() -> handOvers.isDone(draft.id())).answer());
        model.addAttribute("household", Household.of(form, session).names());
        model.addAttribute("name", Household.name(draft));
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
            var together = Household.of(form, session).with(desk.draft(definition, session));
            try {
                session.setAttribute(
                        SessionKeys.HANDED_IN + form,
                        new HandedIn(key, handIn(definition, together, command), definition.title()));
                session.removeAttribute(SessionKeys.DRAFT + form);
                session.removeAttribute(SessionKeys.HOUSEHOLD + form);
                return "/refer/" + form + "/sent";
            } catch (Refusal refusal) {
                if (refusal.problem().errors().isEmpty()) {
                    throw refusal;
                }
                putBack(definition, together, Commands.errors(refusal.problem(), Map.of()), session);
                return "/refer/" + form + "/check";
            }
        });
    }

    private List<Reference> handIn(FormDefinition form, Household together, Command command) {
        var filled = together.filled().stream()
                .map(draft -> new ReferralService.Submission(
                        form.id(), draft.formVersion(), Answers.of(form, draft), draft.id()))
                .toList();
        var sent = filled.size() == 1
                ? List.of(referrals.submit(filled.getFirst(), command))
                : referrals
                        .submit(new ReferralService.Together(filled), command)
                        .referrals();
        var names = together.names();
        var references = new ArrayList<Reference>();
        for (var at = 0; at < sent.size(); at++) {
            references.add(new Reference(sent.get(at).id(), sent.get(at).reference(), names.get(at)));
        }
        return references;
    }

    /// Opens the first form of which something was refused, with what was wrong. Where one is sent alone, its fields
    /// are called what they are; of several each begins with its place.
    private void putBack(FormDefinition form, Household together, List<Kept.FieldError> errors, HttpSession session) {
        var place = 0;
        var wrong = errors;
        if (together.filled().size() > 1) {
            while (place < together.filled().size() - 1
                    && wrongOf(place, errors).isEmpty()) {
                place++;
            }
            wrong = wrongOf(place, errors);
        }
        desk.keep(form, together.filled().get(place).refused(wrong), session);
        together.without(place).keep(form.id(), session);
    }

    private static List<Kept.FieldError> wrongOf(int place, List<Kept.FieldError> errors) {
        var begins = "referrals-" + place + "-answers-";
        return errors.stream()
                .filter(error -> error.field() != null && error.field().startsWith(begins))
                .map(error -> new Kept.FieldError(
                        error.field() == null ? null : error.field().substring(begins.length()), error.message()))
                .toList();
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

    /// What one of those who were sent is known by from now on.
    record Reference(UUID id, String reference, String name) implements Serializable {}

    record HandedIn(UUID key, List<Reference> references, String title) implements Serializable {}
}
