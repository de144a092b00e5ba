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

/// "Ask for support for yourself", or for somebody you know: the language first, then one question a page, without an
/// account. What was answered is kept in the session until it is sent.
@Controller
@RequestMapping("/{way:self|for-somebody}")
class SelfController {

    private static final String ENGLISH = "en";
    private static final String FOR_SOMEBODY = "for-somebody";

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
    record Begun(String token, String language, @Nullable String claim) implements Serializable {}

    record HandedIn(UUID key, String reference, @Nullable String claim) implements Serializable {}

    record Row(String page, String label, @Nullable Object value) {}

    @ModelAttribute
    void everyPage(@PathVariable String way, Model model) {
        model.addAttribute("mayLeaveQuickly", true);
        model.addAttribute("way", way);
    }

    @GetMapping
    String start(
            @PathVariable String way,
            @RequestParam(defaultValue = ENGLISH) String language,
            @RequestParam @Nullable String card,
            Model model) {
        tell(form(way, language), model);
        model.addAttribute("card", card);
        model.addAttribute("mayBeFound", true);
        return "refer/self-start";
    }

    @PostMapping
    String begin(
            @PathVariable String way,
            @RequestParam String language,
            @RequestParam @Nullable String card,
            HttpServletRequest request) {
        return commands.run(request, "/" + way, command -> {
            var form = form(way, language);
            var begun = selfReferrals.begin(new Beginning(Typed.text(card)), command);
            var session = request.getSession();
            session.setAttribute(SessionKeys.OWN_FORM + way, new Begun(begun.token(), form.language(), claim(way)));
            session.removeAttribute(SessionKeys.DRAFT + way);
            session.removeAttribute(SessionKeys.HANDED_IN + way);
            return "/" + way + "/" + form.form().pages().getFirst().id();
        });
    }

    @GetMapping("/{page}")
    String page(@PathVariable String way, @PathVariable String page, Model model, HttpSession session) {
        if (!(session.getAttribute(SessionKeys.OWN_FORM + way) instanceof Begun begun)) {
            return "redirect:/" + way;
        }
        var own = form(way, begun.language());
        var draft = draft(way, session, own.form());
        return show(way, own, page, draft, draft.errors(), model);
    }

    @PostMapping("/{page}")
    String answer(
            @PathVariable String way,
            @PathVariable String page,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(required = false) boolean checking,
            Model model,
            HttpServletRequest request) {
        var session = request.getSession();
        if (!(session.getAttribute(SessionKeys.OWN_FORM + way) instanceof Begun begun)) {
            return "redirect:/" + way;
        }
        var own = form(way, begun.language());
        var here = find(own.form(), page);
        var before = Answers.asked(own.form(), draft(way, session, own.form()));
        var draft = draft(way, session, own.form()).with(Answers.typedOn(here, typed));
        session.setAttribute(SessionKeys.DRAFT + way, draft);
        var missing = Answers.missing(here, draft).stream()
                .map(error -> new Kept.FieldError(error.field(), words.wrong(begun.language(), "REQUIRED")))
                .toList();
        if (!missing.isEmpty()) {
            return show(way, own, page, draft, missing, model);
        }
        var asked = Answers.asked(own.form(), draft);
        var next = asked.pages().indexOf(here) + 1;
        var isDone = next == asked.pages().size();
        // Whoever changes an answer that leads to other questions is asked those.
        return isDone || (checking && asked.equals(before))
                ? "redirect:/" + way + "/check"
                : "redirect:/" + way + "/" + asked.pages().get(next).id();
    }

    @GetMapping("/check")
    String check(@PathVariable String way, @RequestParam @Nullable String trapped, Model model, HttpSession session) {
        if (!(session.getAttribute(SessionKeys.OWN_FORM + way) instanceof Begun begun)) {
            return "redirect:/" + way;
        }
        var own = form(way, begun.language());
        var draft = draft(way, session, own.form());
        if (draft.typed().isEmpty()) {
            return "redirect:/" + way;
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
        model.addAttribute("back", "/" + way + "/" + asked.pages().getLast().id());
        return "refer/self-check";
    }

    @PostMapping("/check")
    String send(
            @PathVariable String way,
            @RequestParam UUID key,
            @RequestParam(name = TRAP, required = false) @Nullable String trap,
            HttpServletRequest request) {
        var session = request.getSession();
        if (session.getAttribute(SessionKeys.HANDED_IN + way) instanceof HandedIn before
                && before.key().equals(key)) {
            return "redirect:/" + way + "/sent";
        }
        if (!(session.getAttribute(SessionKeys.OWN_FORM + way) instanceof Begun begun)) {
            return "redirect:/" + way;
        }
        if (Typed.text(trap) != null) {
            return "redirect:/" + way + "/check?trapped";
        }
        return commands.run(request, "/" + way + "/check", command -> {
            var own = form(way, begun.language());
            var draft = draft(way, session, own.form());
            var asked = Answers.asked(own.form(), draft);
            try {
                var sent = selfReferrals.handIn(
                        new OwnReferral(
                                own.form().id(),
                                begun.token(),
                                own.form().version(),
                                Answers.of(asked, draft),
                                begun.claim()),
                        command);
                session.setAttribute(SessionKeys.HANDED_IN + way, new HandedIn(key, sent.reference(), begun.claim()));
                session.removeAttribute(SessionKeys.DRAFT + way);
                return "/" + way + "/sent";
            } catch (Refusal refusal) {
                if (refusal.problem().errors().isEmpty()) {
                    throw refusal;
                }
                session.setAttribute(
                        SessionKeys.DRAFT + way, draft.refused(inLanguage(refusal.problem(), begun.language())));
                return "/" + way + "/check";
            }
        });
    }

    @GetMapping("/sent")
    String sent(@PathVariable String way, Model model, HttpSession session) {
        if (!(session.getAttribute(SessionKeys.HANDED_IN + way) instanceof HandedIn handedIn)
                || !(session.getAttribute(SessionKeys.OWN_FORM + way) instanceof Begun begun)) {
            return "redirect:/" + way;
        }
        tell(form(way, begun.language()), model);
        model.addAttribute("title", words.in(begun.language(), "sent"));
        model.addAttribute("reference", handedIn.reference());
        if (handedIn.claim() != null) {
            model.addAttribute(
                    "claim",
                    IN_GROUPS.matcher(handedIn.claim()).replaceAll("$0 ").strip());
        }
        return "refer/self-sent";
    }

    private OwnForm form(String way, String language) {
        return selfReferrals.form(language, way.equals(FOR_SOMEBODY) ? "on-behalf" : "self");
    }

    /// Whoever asks for somebody else has nothing to find later.
    private static @Nullable String claim(String way) {
        if (way.equals(FOR_SOMEBODY)) {
            return null;
        }
        var bits = new byte[CLAIM_BYTES];
        RANDOM.nextBytes(bits);
        return HexFormat.of().formatHex(bits);
    }

    private static Draft draft(String way, HttpSession session, FormDefinition form) {
        return session.getAttribute(SessionKeys.DRAFT + way) instanceof Draft draft
                ? draft.of(form.version())
                : Draft.begun(form.version());
    }

    private String show(String way, OwnForm own, String id, Draft draft, List<Kept.FieldError> errors, Model model) {
        var asked = Answers.asked(own.form(), draft);
        var page = find(own.form(), id);
        var number = asked.pages().indexOf(page);
        if (number < 0) {
            return "redirect:/" + way + "/check";
        }
        tell(own, model);
        model.addAttribute("page", page);
        model.addAttribute("kept", new Kept(draft.typed(), on(page, errors), null, false, null));
        model.addAttribute(
                "back",
                number == 0
                        ? "/" + way
                        : "/" + way + "/" + asked.pages().get(number - 1).id());
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
