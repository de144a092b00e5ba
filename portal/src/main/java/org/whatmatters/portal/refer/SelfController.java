package org.whatmatters.portal.refer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.whatmatters.portal.page.Commands;
import org.whatmatters.portal.page.Kept;
import org.whatmatters.portal.page.Typed;
import org.whatmatters.portal.page.Words;
import org.whatmatters.portal.services.FormDefinition;
import org.whatmatters.portal.services.FormDefinition.FormPage;
import org.whatmatters.portal.services.Problem;
import org.whatmatters.portal.services.Refusal;
import org.whatmatters.portal.services.SelfReferralService;
import org.whatmatters.portal.services.SelfReferralService.Beginning;
import org.whatmatters.portal.services.SelfReferralService.OwnForm;
import org.whatmatters.portal.services.SelfReferralService.OwnReferral;
import org.whatmatters.portal.signin.SessionKeys;

/// "Ask for support for yourself": the language first, then one question a page, without an account. What was
/// answered is kept in the session until it is sent.
@Controller
@RequestMapping("/self")
class SelfController {

    private static final String FORM = "self";
    private static final String ENGLISH = "en";

    /// Out of sight: only a machine fills it in. Where a browser did it for somebody, they are shown it.
    private static final String TRAP = "website";

    private static final int CLAIM_BYTES = 16;

    private static final SecureRandom RANDOM = new SecureRandom();

    /// As people write it down.
    private static final Pattern IN_GROUPS = Pattern.compile("....");

    private final SelfReferralService selfReferrals;
    private final Commands commands;
    private final Words words;

    SelfController(SelfReferralService selfReferrals, Commands commands, Words words) {
        this.selfReferrals = selfReferrals;
        this.commands = commands;
        this.words = words;
    }

    /// What was begun, and in which language.
    ///
    /// @param claim drawn here, so that the service never answers it and keeps its hash only
    record Begun(String token, String language, String claim) implements Serializable {}

    record HandedIn(UUID key, String reference, String claim) implements Serializable {}

    record Row(String page, String label, @Nullable Object value) {}

    @ModelAttribute
    void quickExit(Model model) {
        model.addAttribute("mayLeaveQuickly", true);
    }

    @GetMapping
    String start(
            @RequestParam(defaultValue = ENGLISH) String language, @RequestParam @Nullable String card, Model model) {
        tell(selfReferrals.form(language), model);
        model.addAttribute("card", card);
        model.addAttribute("mayBeFound", true);
        return "refer/self-start";
    }

    @PostMapping
    String begin(@RequestParam String language, @RequestParam @Nullable String card, HttpServletRequest request) {
        return commands.run(request, "/self", command -> {
            var form = selfReferrals.form(language);
            var begun = selfReferrals.begin(new Beginning(Typed.text(card)), command);
            var session = request.getSession();
            session.setAttribute(SessionKeys.OWN_FORM, new Begun(begun.token(), form.language(), drawClaim()));
            session.removeAttribute(SessionKeys.DRAFT + FORM);
            session.removeAttribute(SessionKeys.HANDED_IN + FORM);
            return "/self/" + form.form().pages().getFirst().id();
        });
    }

    @GetMapping("/{page}")
    String page(@PathVariable String page, Model model, HttpSession session) {
        if (!(session.getAttribute(SessionKeys.OWN_FORM) instanceof Begun begun)) {
            return "redirect:/self";
        }
        var own = selfReferrals.form(begun.language());
        var draft = draft(session, own.form());
        return show(own, page, draft, draft.errors(), model);
    }

    @PostMapping("/{page}")
    String answer(
            @PathVariable String page,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(required = false) boolean checking,
            Model model,
            HttpServletRequest request) {
        var session = request.getSession();
        if (!(session.getAttribute(SessionKeys.OWN_FORM) instanceof Begun begun)) {
            return "redirect:/self";
        }
        var own = selfReferrals.form(begun.language());
        var here = find(own.form(), page);
        var before = Answers.asked(own.form(), draft(session, own.form()));
        var draft = draft(session, own.form()).with(Answers.typedOn(here, typed));
        session.setAttribute(SessionKeys.DRAFT + FORM, draft);
        var missing = Answers.missing(here, draft).stream()
                .map(error -> new Kept.FieldError(error.field(), words.wrong(begun.language(), "REQUIRED")))
                .toList();
        if (!missing.isEmpty()) {
            return show(own, page, draft, missing, model);
        }
        var asked = Answers.asked(own.form(), draft);
        var next = asked.pages().indexOf(here) + 1;
        var isDone = next == asked.pages().size();
        // Whoever changes an answer that leads to other questions is asked those.
        return isDone || (checking && asked.equals(before))
                ? "redirect:/self/check"
                : "redirect:/self/" + asked.pages().get(next).id();
    }

    @GetMapping("/check")
    String check(@RequestParam @Nullable String trapped, Model model, HttpSession session) {
        if (!(session.getAttribute(SessionKeys.OWN_FORM) instanceof Begun begun)) {
            return "redirect:/self";
        }
        var own = selfReferrals.form(begun.language());
        var draft = draft(session, own.form());
        if (draft.typed().isEmpty()) {
            return "redirect:/self";
        }
        var asked = Answers.asked(own.form(), draft);
        tell(own, model);
        model.addAttribute("title", words.in(begun.language(), "check"));
        model.addAttribute("trapped", trapped != null);
        model.addAttribute("problems", problems(asked, draft, begun.language()));
        model.addAttribute(
                "rows",
                asked.pages().stream()
                        .flatMap(page -> page.fields().stream()
                                .map(field -> new Row(page.id(), field.label(), Answers.inWords(field, draft))))
                        .toList());
        model.addAttribute("back", "/self/" + asked.pages().getLast().id());
        return "refer/self-check";
    }

    @PostMapping("/check")
    String send(
            @RequestParam UUID key,
            @RequestParam(name = TRAP, required = false) @Nullable String trap,
            HttpServletRequest request) {
        var session = request.getSession();
        if (session.getAttribute(SessionKeys.HANDED_IN + FORM) instanceof HandedIn before
                && before.key().equals(key)) {
            return "redirect:/self/sent";
        }
        if (!(session.getAttribute(SessionKeys.OWN_FORM) instanceof Begun begun)) {
            return "redirect:/self";
        }
        if (Typed.text(trap) != null) {
            return "redirect:/self/check?trapped";
        }
        return commands.run(request, "/self/check", command -> {
            var own = selfReferrals.form(begun.language());
            var draft = draft(session, own.form());
            var asked = Answers.asked(own.form(), draft);
            try {
                var sent = selfReferrals.handIn(
                        new OwnReferral(begun.token(), own.form().version(), Answers.of(asked, draft), begun.claim()),
                        command);
                session.setAttribute(SessionKeys.HANDED_IN + FORM, new HandedIn(key, sent.reference(), begun.claim()));
                session.removeAttribute(SessionKeys.DRAFT + FORM);
                return "/self/sent";
            } catch (Refusal refusal) {
                if (refusal.problem().errors().isEmpty()) {
                    throw refusal;
                }
                session.setAttribute(
                        SessionKeys.DRAFT + FORM, draft.refused(inLanguage(refusal.problem(), begun.language())));
                return "/self/check";
            }
        });
    }

    @GetMapping("/sent")
    String sent(Model model, HttpSession session) {
        if (!(session.getAttribute(SessionKeys.HANDED_IN + FORM) instanceof HandedIn handedIn)
                || !(session.getAttribute(SessionKeys.OWN_FORM) instanceof Begun begun)) {
            return "redirect:/self";
        }
        tell(selfReferrals.form(begun.language()), model);
        model.addAttribute("title", words.in(begun.language(), "sent"));
        model.addAttribute("reference", handedIn.reference());
        model.addAttribute(
                "claim", IN_GROUPS.matcher(handedIn.claim()).replaceAll("$0 ").strip());
        return "refer/self-sent";
    }

    private static String drawClaim() {
        var bits = new byte[CLAIM_BYTES];
        RANDOM.nextBytes(bits);
        return HexFormat.of().formatHex(bits);
    }

    private static Draft draft(HttpSession session, FormDefinition form) {
        return session.getAttribute(SessionKeys.DRAFT + FORM) instanceof Draft draft
                ? draft.of(form.version())
                : Draft.begun(form.version());
    }

    private String show(OwnForm own, String id, Draft draft, List<Kept.FieldError> errors, Model model) {
        var asked = Answers.asked(own.form(), draft);
        var page = find(own.form(), id);
        var number = asked.pages().indexOf(page);
        if (number < 0) {
            return "redirect:/self/check";
        }
        tell(own, model);
        model.addAttribute("page", page);
        model.addAttribute("kept", new Kept(draft.typed(), on(page, errors), null, false, null));
        model.addAttribute(
                "back",
                number == 0 ? "/self" : "/self/" + asked.pages().get(number - 1).id());
        return "refer/self-page";
    }

    private static void tell(OwnForm own, Model model) {
        model.addAllAttributes(Map.of(
                "form", own.form(),
                "language", own.language(),
                "checked", own.checked(),
                "languages", own.languages()));
    }

    private static FormPage find(FormDefinition form, String id) {
        return form.pages().stream()
                .filter(page -> page.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal(404, Problem.UNKNOWN));
    }

    private static List<Kept.FieldError> on(FormPage page, List<Kept.FieldError> errors) {
        return errors.stream()
                .filter(error ->
                        page.fields().stream().anyMatch(field -> field.key().equals(error.field())))
                .toList();
    }

    private List<CheckController.PageError> problems(FormDefinition asked, Draft draft, String language) {
        return asked.pages().stream()
                .flatMap(page -> Stream.concat(
                                on(page, draft.errors()).stream(),
                                Answers.missing(page, draft).stream()
                                        .map(missing -> new Kept.FieldError(
                                                missing.field(), words.wrong(language, "REQUIRED"))))
                        .distinct()
                        .map(error -> new CheckController.PageError(page.id(), error)))
                .toList();
    }

    private List<Kept.FieldError> inLanguage(Problem problem, String language) {
        var errors = new ArrayList<Kept.FieldError>();
        for (var error : Commands.errors(problem, Map.of())) {
            var code = problem.errors().get(errors.size()).code();
            errors.add(new Kept.FieldError(error.field(), words.wrong(language, code)));
        }
        return errors;
    }
}
