package org.whatmatters.portal.offers;

import jakarta.servlet.http.HttpServletRequest;
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
import org.whatmatters.portal.page.HowMany;
import org.whatmatters.portal.page.ListAddress;
import org.whatmatters.portal.page.OpenedToUs;
import org.whatmatters.portal.page.Part;
import org.whatmatters.portal.page.Parts;
import org.whatmatters.portal.page.Unreadable;
import org.whatmatters.portal.services.ListService;
import org.whatmatters.portal.services.OfferService;
import org.whatmatters.portal.services.PressingService;

/// "Offers to us": a group leader says yes or no, on a phone.
@Controller
@RequestMapping("/offers")
class OffersController {

    private final OfferService offers;
    private final ListService lists;
    private final PressingService pressing;
    private final OpenedToUs opened;
    private final Commands commands;
    private final Parts parts;

    OffersController(
            OfferService offers,
            ListService lists,
            PressingService pressing,
            OpenedToUs opened,
            Commands commands,
            Parts parts) {
        this.offers = offers;
        this.lists = lists;
        this.pressing = pressing;
        this.opened = opened;
        this.commands = commands;
        this.parts = parts;
    }

    @GetMapping
    String list(
            @RequestParam @Nullable String state,
            @RequestParam @Nullable UUID search,
            @RequestParam @Nullable String after,
            Model model) {
        var nudges = parts.ask(pressing::nudges);
        var counts = parts.ask(lists::offerCounts);
        var typed = parts.ask(() -> search == null ? new ListService.Search(null) : lists.typed(search));
        var shown = lists.offers(state, search, after);
        var here = ListAddress.of("/offers").with("state", state).with("search", search);
        model.addAttribute("nudges", nudges.answer());
        model.addAttribute("list", here);
        model.addAttribute("offers", shown);
        model.addAttribute("more", here.next(shown.next()));
        model.addAttribute("narrowed", !here.equals(ListAddress.of("/offers")));
        model.addAttribute("typed", typed.answer());
        addFilters(counts.answer(), here, model);
        return "offers/list";
    }

    private static void addFilters(Part<ListService.OfferCounts> counts, ListAddress here, Model model) {
        var counted = counts.value();
        model.addAttribute("counts", counts);
        if (counted == null) {
            return;
        }
        var states = counted.states();
        var howMany = new HowMany(counted.countedTo());
        model.addAttribute(
                "states",
                List.of(
                        here.filter("All", "state", null, howMany.ofAll(states.values())),
                        here.filter(
                                "Waiting for your answer",
                                "state",
                                "OPEN",
                                howMany.of(states.getOrDefault("OPEN", 0L))),
                        here.filter(
                                "You said yes", "state", "ACCEPTED", howMany.of(states.getOrDefault("ACCEPTED", 0L))),
                        here.filter("Ended", "state", "ENDED", howMany.of(states.getOrDefault("ENDED", 0L)))));
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
