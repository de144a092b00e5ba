package org.whatmatters.portal.offers;

import jakarta.servlet.http.HttpServletRequest;
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
import org.whatmatters.portal.page.OpenedToUs;
import org.whatmatters.portal.page.Parts;
import org.whatmatters.portal.page.Unreadable;
import org.whatmatters.portal.services.OfferService;
import org.whatmatters.portal.services.PressingService;

/// "Offers to us": a group leader says yes or no, on a phone.
@Controller
@RequestMapping("/offers")
class OffersController {

    private final OfferService offers;
    private final PressingService pressing;
    private final OpenedToUs opened;
    private final Commands commands;
    private final Parts parts;

    OffersController(OfferService offers, PressingService pressing, OpenedToUs opened, Commands commands, Parts parts) {
        this.offers = offers;
        this.pressing = pressing;
        this.opened = opened;
        this.commands = commands;
        this.parts = parts;
    }

    @GetMapping
    String list(Model model) {
        var nudges = parts.ask(pressing::nudges);
        model.addAttribute("offers", offers.offers());
        model.addAttribute("nudges", nudges.answer());
        return "offers/list";
    }

    @GetMapping("/{id}")
    String one(@PathVariable UUID id, Model model) {
        var offer = offers.offer(id);
        model.addAttribute("offer", offer);
        opened.show(offer.personId(), model);
        return "offers/one";
    }

    @PostMapping("/{id}")
    String answer(
            @PathVariable UUID id,
            @RequestParam @Nullable String answer,
            @RequestParam @Nullable String reasonCode,
            HttpServletRequest request) {
        return commands.run(request, "/offers/" + id, command -> {
            if (answer == null) {
                throw new Unreadable("answer", "Choose yes or no");
            }
            if (answer.equals("yes")) {
                offers.accept(id, command);
            } else {
                offers.reject(id, new OfferService.Rejection(reasonCode), command);
            }
            return "/offers/" + id;
        });
    }
}
