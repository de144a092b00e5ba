package org.whatmatters.portal.refer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
import org.whatmatters.portal.page.Parts;
import org.whatmatters.portal.page.Typed;
import org.whatmatters.portal.services.DraftService;
import org.whatmatters.portal.services.FormDefinition;
import org.whatmatters.portal.services.FormDefinition.FormPage;
import org.whatmatters.portal.services.PressingService;
import org.whatmatters.portal.services.Problem;
import org.whatmatters.portal.services.RecordCopyService;
import org.whatmatters.portal.services.ReferralService;
import org.whatmatters.portal.services.Refusal;
import org.whatmatters.portal.signin.SessionKeys;
import org.whatmatters.portal.signin.SignInNeeded;
import org.whatmatters.portal.signin.Visitor;

/// The pages of an agency's form: danger first, one fieldset a page, then the check. Answers are kept in the session
/// from page to page, before any service is asked, and with the referral service for the team.
@Controller
@RequestMapping("/refer")
class ReferController {

    /// What the hospital's form asks for.
    private static final String GOES_HOME = "availableFrom";

    private static final String HOW_SOON = "startWithin";

    private final ReferralService referrals;
    private final DraftService drafts;
    private final PressingService pressing;
    private final RecordCopyService copies;
    private final DraftDesk desk;
    private final OwnAgreement ownAgreement;
    private final Parts parts;

    ReferController(
            ReferralService referrals,
            DraftService drafts,
            PressingService pressing,
            RecordCopyService copies,
            DraftDesk desk,
            OwnAgreement ownAgreement,
            Parts parts) {
        this.referrals = referrals;
        this.drafts = drafts;
        this.pressing = pressing;
        this.copies = copies;
        this.desk = desk;
        this.ownAgreement = ownAgreement;
        this.parts = parts;
    }

    @GetMapping
    String forms(
            @SessionAttribute(name = SessionKeys.VISITOR, required = false) @Nullable Visitor visitor,
            @RequestParam @Nullable String after,
            Model model) {
        var own = ownAgreement.of(visitor);
        var begun = parts.ask(() -> drafts.drafts(after));
        var toRing = parts.ask(pressing::toRing);
        var record = parts.ask(copies::count);
        model.addAttribute("forms", referrals.forms());
        model.addAttribute("toRing", toRing.answer());
        model.addAttribute("own", own.answer());
        model.addAttribute("begun", begun.answer());
        model.addAttribute("record", record.answer());
        return "refer/forms";
    }

    @GetMapping("/{form}")
    String dangerFirst(@PathVariable String form, Model model, HttpSession session) {
        var definition = desk.form(form, session);
        var draft = desk.draft(definition, session);
        model.addAttribute("form", definition);
        model.addAttribute("hasBegun", !draft.typed().isEmpty());
        model.addAttribute("draftState", draft.state().name());
        return "refer/danger-first";
    }

    /// What was begun before stays with the team's drafts.
    @GetMapping("/{form}/new")
    String beginAnother(@PathVariable String form, HttpSession session) {
        var definition = desk.form(form, session);
        return desk.putAway(definition, session)
                ? "redirect:" + address(definition, definition.pages().getFirst())
                : "redirect:/refer/" + form;
    }

    @GetMapping("/{form}/{page}")
    String page(@PathVariable String form, @PathVariable String page, Model model, HttpSession session) {
        var definition = desk.form(form, session);
        var draft = desk.draft(definition, session);
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
        var definition = desk.formBefore(form, session);
        var here = page(definition, page);
        var draft = desk.draft(definition, session).with(Answers.typedOn(here, typed));
        desk.keep(definition, draft, session);
        var wrong = Stream.concat(
                        save(definition, draft, here, request).stream(), Answers.missing(here, draft).stream())
                .filter(error -> isOn(here, error))
                .toList();
        if (!wrong.isEmpty()) {
            return show(model, definition, here, desk.draft(definition, session), wrong);
        }
        var next = definition.pages().indexOf(here) + 1;
        return checking || next == definition.pages().size()
                ? "redirect:/refer/" + form + "/check"
                : "redirect:" + address(definition, definition.pages().get(next));
    }

    private List<Kept.FieldError> save(FormDefinition form, Draft draft, FormPage page, HttpServletRequest request) {
        try {
            return desk.save(form, draft, page.id(), request.getSession());
        } catch (SignInNeeded ended) {
            request.getSession().setAttribute(SessionKeys.RETURN_TO, request.getRequestURI());
            throw ended;
        }
    }

    private static FormPage page(FormDefinition form, String id) {
        return form.pages().stream()
                .filter(page -> page.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal(404, Problem.UNKNOWN));
    }

    private static boolean isOn(FormPage page, Kept.FieldError error) {
        return page.fields().stream().anyMatch(field -> field.key().equals(error.field()));
    }

    private static String address(FormDefinition form, FormPage page) {
        return "/refer/" + form.id() + "/" + page.id();
    }

    /// Whether anybody works so soon is shown where somebody is asked how soon it must be.
    private void showHours(Model model, FormPage page, Draft draft) {
        if (page.fields().stream().anyMatch(field -> field.key().equals(HOW_SOON))) {
            model.addAttribute(
                    "hostHours",
                    parts.ask(() -> pressing.hostHours(goesHomeOn(draft))).answer());
        }
    }

    private static @Nullable LocalDate goesHomeOn(Draft draft) {
        try {
            return LocalDate.parse(String.valueOf(Typed.partialDate(
                    typed(draft, GOES_HOME), typed(draft, GOES_HOME + "-month"), typed(draft, GOES_HOME + "-year"))));
        } catch (DateTimeException noDayYet) {
            return null;
        }
    }

    private static @Nullable String typed(Draft draft, String field) {
        return draft.typed().getOrDefault(field, List.of()).stream().findFirst().orElse(null);
    }

    private String show(Model model, FormDefinition form, FormPage page, Draft draft, List<Kept.FieldError> errors) {
        var number = form.pages().indexOf(page);
        var here = errors.stream().filter(error -> isOn(page, error)).toList();
        model.addAllAttributes(Map.of("form", form, "page", page, "number", number + 1));
        model.addAttribute("kept", new Kept(draft.typed(), here, null, false, null));
        model.addAttribute("draftState", draft.state().name());
        showHours(model, page, draft);
        model.addAttribute(
                "back",
                number == 0 ? "/refer/" + form.id() : address(form, form.pages().get(number - 1)));
        return "refer/page";
    }
}
