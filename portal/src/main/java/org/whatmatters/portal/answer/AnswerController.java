package org.whatmatters.portal.answer;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.whatmatters.portal.page.Kept;
import org.whatmatters.portal.page.Typed;
import org.whatmatters.portal.page.Words;
import org.whatmatters.portal.services.OfferLinkService;
import org.whatmatters.portal.services.OfferLinkService.Entry;
import org.whatmatters.portal.services.OfferLinkService.Link;
import org.whatmatters.portal.services.OfferLinkService.LinkedOffer;
import org.whatmatters.portal.services.OfferLinkService.No;
import org.whatmatters.portal.services.OfferLinkService.TypedCode;
import org.whatmatters.portal.services.OfferLinkService.Yes;
import org.whatmatters.portal.services.Refusal;
import org.whatmatters.portal.signin.SessionKeys;

/// A group leader opens the link of a text: who asks, a code to the same phone, the offer, yes or no. The secret of
/// the link stands in the address of the first page only, which asks and changes nothing; from the first press on it
/// is in the session.
@Controller
@RequestMapping("/answer")
class AnswerController {

    private static final String CODE = "redirect:/answer/code";
    private static final String OFFER = "redirect:/answer/offer";
    private static final String OVER = "redirect:/answer/over";

    private final OfferLinkService links;
    private final Words words;

    AnswerController(OfferLinkService links, Words words) {
        this.links = links;
        this.words = words;
    }

    /// Which link was opened, and how far.
    ///
    /// @param entry what the right code gave; absent before
    /// @param nextCodeAt when another code can be asked for
    record Answering(String token, @Nullable String entry, Instant nextCodeAt, boolean sent) implements Serializable {}

    /// What mail scanners and previews open too.
    @GetMapping("/{secret}")
    String link(@PathVariable String secret, Model model, HttpServletResponse response) {
        return whoAsks(secret, model, response);
    }

    private String whoAsks(String token, Model model, HttpServletResponse response) {
        model.addAttribute("token", token);
        try {
            model.addAttribute("opening", links.open(new Link(token)));
            return "answer/link";
        } catch (Refusal refusal) {
            if (!refusal.isNotFound() && refusal.status() != 422) {
                throw refusal;
            }
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return "answer/unknown";
        }
    }

    @PostMapping
    String textCode(@RequestParam String token, HttpSession session) {
        try {
            var texted = links.textCode(new Link(token));
            keep(new Answering(token, null, texted.nextAt(), texted.sent()), session);
            return CODE;
        } catch (Refusal refusal) {
            return over(refusal, token, session);
        }
    }

    @GetMapping("/over")
    String over(Model model, HttpSession session, HttpServletResponse response) {
        var answering = answering(session);
        return answering == null ? "redirect:/" : whoAsks(answering.token(), model, response);
    }

    @GetMapping("/code")
    String code(Model model, HttpSession session) {
        var answering = answering(session);
        return answering == null ? "redirect:/" : askForCode(answering, Kept.NOTHING, model);
    }

    @PostMapping("/code")
    String enter(@RequestParam @Nullable String code, Model model, HttpSession session) {
        var answering = answering(session);
        if (answering == null) {
            return "redirect:/";
        }
        var typed = Typed.text(code);
        if (typed == null) {
            return askForCode(answering, wrong("code", "Enter the code from the text", Map.of()), model);
        }
        try {
            var entered = links.enter(new TypedCode(answering.token(), typed));
            if (entered.entry() == null) {
                return askForCode(answering, wrong("code", notRight(entered.triesLeft()), Map.of()), model);
            }
            keep(new Answering(answering.token(), entered.entry(), answering.nextCodeAt(), true), session);
            return OFFER;
        } catch (Refusal refusal) {
            if (refusal.status() == 422) {
                return askForCode(answering, wrong("code", "Enter the 6 numbers from the text", Map.of()), model);
            }
            return over(refusal, answering.token(), session);
        }
    }

    private String notRight(int triesLeft) {
        return triesLeft == 0
                ? "This code does not work any more. Ask for another one"
                : "That is not the code. You can try %s more".formatted(words.many(triesLeft, "time"));
    }

    private static String askForCode(Answering answering, Kept kept, Model model) {
        model.addAttribute("answering", answering);
        model.addAttribute("kept", kept);
        return "answer/code";
    }

    @GetMapping("/offer")
    String offer(Model model, HttpSession session) {
        var answering = answering(session);
        if (answering == null || answering.entry() == null) {
            return OVER;
        }
        try {
            return show(links.read(new Entry(answering.entry())), Kept.NOTHING, model);
        } catch (Refusal refusal) {
            return over(refusal, answering.token(), session);
        }
    }

    @PostMapping("/offer")
    String answer(
            @RequestParam long version,
            @RequestParam @Nullable String answer,
            @RequestParam @Nullable String reasonCode,
            Model model,
            HttpSession session) {
        var answering = answering(session);
        if (answering == null || answering.entry() == null) {
            return OVER;
        }
        var entry = answering.entry();
        var reason = Typed.text(reasonCode);
        try {
            if (answer == null) {
                return show(links.read(new Entry(entry)), wrong("answer", "Choose yes or no", Map.of()), model);
            }
            if (answer.equals("yes")) {
                links.accept(new Yes(entry, version));
            } else if (reason == null) {
                var typed = Map.of("answer", List.of(answer));
                return show(links.read(new Entry(entry)), wrong("reasonCode", "Choose a reason", typed), model);
            } else {
                links.reject(new No(entry, version, reason));
            }
            return OFFER;
        } catch (Refusal refusal) {
            // Somebody was first: the page says how it stands now.
            return refusal.isConflict() ? OFFER : over(refusal, answering.token(), session);
        }
    }

    private static String show(LinkedOffer offer, Kept kept, Model model) {
        model.addAttribute("offer", offer);
        model.addAttribute("kept", kept);
        return "answer/offer";
    }

    private static Kept wrong(String field, String message, Map<String, List<String>> typed) {
        return new Kept(typed, List.of(new Kept.FieldError(field, message)), null, false, null);
    }

    /// Back to who asks: the first page says whether the link is still good.
    private static String over(Refusal refusal, String token, HttpSession session) {
        if (!refusal.isNotFound() && !refusal.isConflict() && refusal.status() != 422) {
            throw refusal;
        }
        keep(new Answering(token, null, Instant.EPOCH, false), session);
        return OVER;
    }

    private static void keep(Answering answering, HttpSession session) {
        session.setAttribute(SessionKeys.ANSWERING, answering);
    }

    private static @Nullable Answering answering(HttpSession session) {
        return session.getAttribute(SessionKeys.ANSWERING) instanceof Answering answering ? answering : null;
    }
}
