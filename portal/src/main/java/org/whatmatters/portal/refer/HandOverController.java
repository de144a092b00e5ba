package org.whatmatters.portal.refer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.RestClientException;
import org.whatmatters.portal.page.Commands;
import org.whatmatters.portal.page.Kept;
import org.whatmatters.portal.page.Words;
import org.whatmatters.portal.services.Command;
import org.whatmatters.portal.services.HandOverService;
import org.whatmatters.portal.services.PrivateWordService;
import org.whatmatters.portal.services.PrivateWordService.PrivateAnswers;
import org.whatmatters.portal.services.PrivateWordService.Questions;
import org.whatmatters.portal.services.Refusal;
import org.whatmatters.portal.signin.SessionKeys;

/// "Hand over the phone": four questions in the person's language on the officer's phone. What they answer goes
/// straight to the service: it is in no session, no draft and on no page of the officer's.
@Controller
class HandOverController {

    static final String THEIR_PAGE = "/private";
    private static final String DONE = "redirect:/private/done";

    private final HandOverService handOvers;
    private final PrivateWordService privateWords;
    private final DraftDesk desk;
    private final Commands commands;
    private final Words words;

    HandOverController(
            HandOverService handOvers,
            PrivateWordService privateWords,
            DraftDesk desk,
            Commands commands,
            Words words) {
        this.handOvers = handOvers;
        this.privateWords = privateWords;
        this.desk = desk;
        this.commands = commands;
        this.words = words;
    }

    /// To whom the phone is handed, and back to which form.
    ///
    /// @param token absent once they are done
    record HandedOver(@Nullable String token, String language, String form) implements Serializable {

        HandedOver done() {
            return new HandedOver(null, language, form);
        }
    }

    @GetMapping("/refer/{form}/hand-over")
    String explain(@PathVariable String form, Model model, HttpSession session) {
        model.addAttribute("form", desk.form(form, session));
        model.addAttribute("languages", privateWords.form("en").languages());
        return "refer/hand-over";
    }

    /// What the officer has typed is saved first: the answers hang on the draft.
    @PostMapping("/refer/{form}/hand-over")
    String handOver(
            @PathVariable String form, @RequestParam(defaultValue = "en") String language, HttpServletRequest request) {
        return commands.run(request, "/refer/" + form + "/hand-over", command -> {
            var session = request.getSession();
            var definition = desk.formBefore(form, session);
            var draft = desk.draft(definition, session);
            var refused =
                    desk.save(definition, draft, definition.pages().getLast().id(), session);
            if (!refused.isEmpty()) {
                desk.keep(definition, draft.refused(refused), session);
                return "/refer/" + form + "/check";
            }
            var begun = handOvers.handOver(draft.id(), command);
            session.setAttribute(SessionKeys.HANDED_OVER, new HandedOver(begun.token(), language, form));
            return THEIR_PAGE;
        });
    }

    @GetMapping(THEIR_PAGE)
    String questions(Model model, HttpSession session) {
        if (!(session.getAttribute(SessionKeys.HANDED_OVER) instanceof HandedOver handedOver)) {
            return "redirect:/refer";
        }
        return handedOver.token() == null
                ? DONE
                : show(privateWords.form(handedOver.language()), Map.of(), List.of(), model);
    }

    /// Nothing that was typed is kept here when it is refused: it is drawn once more, and forgotten.
    @PostMapping(THEIR_PAGE)
    String answer(@RequestParam MultiValueMap<String, String> typed, Model model, HttpSession session) {
        if (!(session.getAttribute(SessionKeys.HANDED_OVER) instanceof HandedOver handedOver)) {
            return "redirect:/refer";
        }
        var token = handedOver.token();
        if (token == null) {
            return DONE;
        }
        var questions = privateWords.form(handedOver.language());
        var page = questions.form().pages().getFirst();
        var draft = Draft.begun(questions.form().version()).with(Answers.typedOn(page, typed));
        try {
            var answers = new PrivateAnswers(token, questions.form().version(), Answers.of(questions.form(), draft));
            privateWords.answer(answers, new Command(UUID.randomUUID(), null));
        } catch (Refusal refusal) {
            // A secret that is not good any more: whoever comes back to the page has answered, or took too long.
            if (refusal.status() != 404) {
                return show(questions, draft.typed(), wrong(refusal, questions.language()), model);
            }
        } catch (RestClientException noAnswer) {
            return show(questions, draft.typed(), List.of(again(questions.language())), model);
        }
        session.setAttribute(SessionKeys.HANDED_OVER, handedOver.done());
        return DONE;
    }

    @GetMapping(THEIR_PAGE + "/done")
    String done(Model model, HttpSession session) {
        if (!(session.getAttribute(SessionKeys.HANDED_OVER) instanceof HandedOver handedOver)) {
            return "redirect:/refer";
        }
        hideTheOfficersPages(model);
        model.addAttribute("language", handedOver.language());
        model.addAttribute("title", words.in(handedOver.language(), "handed-done"));
        return "refer/private-done";
    }

    /// The officer has the phone again.
    @PostMapping(THEIR_PAGE + "/back")
    String givenBack(HttpSession session) {
        if (!(session.getAttribute(SessionKeys.HANDED_OVER) instanceof HandedOver handedOver)) {
            return "redirect:/refer";
        }
        if (handedOver.token() != null) {
            return "redirect:" + THEIR_PAGE;
        }
        session.removeAttribute(SessionKeys.HANDED_OVER);
        return "redirect:/refer/" + handedOver.form() + "/check";
    }

    private List<Kept.FieldError> wrong(Refusal refusal, String language) {
        var errors = Commands.errors(refusal.problem(), Map.of()).stream()
                .filter(error -> error.field() != null)
                .map(error -> new Kept.FieldError(error.field(), words.in(language, "wrong")))
                .toList();
        return errors.isEmpty() ? List.of(again(language)) : errors;
    }

    private Kept.FieldError again(String language) {
        return new Kept.FieldError(null, words.in(language, "handed-again"));
    }

    private static String show(
            Questions questions, Map<String, List<String>> typed, List<Kept.FieldError> errors, Model model) {
        hideTheOfficersPages(model);
        model.addAttribute("form", questions.form());
        model.addAttribute("language", questions.language());
        model.addAttribute("checked", questions.checked());
        model.addAttribute("fields", questions.form().pages().getFirst().fields());
        model.addAttribute("kept", new Kept(typed, errors, null, false, null));
        return "refer/private";
    }

    private static void hideTheOfficersPages(Model model) {
        model.addAttribute("visitor", null);
        model.addAttribute("navigation", List.of());
    }
}
