package org.whatmatters.portal.listings;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.whatmatters.portal.page.Commands;
import org.whatmatters.portal.page.Typed;
import org.whatmatters.portal.services.AddressService;
import org.whatmatters.portal.services.Command;
import org.whatmatters.portal.services.ListingService;
import org.whatmatters.portal.services.LocalEditService;
import org.whatmatters.portal.services.LocalEditService.NewWords;

/// "Put right here": where each part of a list's listing is from, and what an editor puts right of it.
@Controller
@RequestMapping("/listings/put-right")
class PutRightController {

    private final LocalEditService edits;
    private final AddressService addresses;
    private final ListingService listings;
    private final Commands commands;

    PutRightController(LocalEditService edits, AddressService addresses, ListingService listings, Commands commands) {
        this.edits = edits;
        this.addresses = addresses;
        this.listings = listings;
        this.commands = commands;
    }

    @GetMapping
    String disputed(Model model) {
        model.addAttribute("listings", listings.list("DISPUTED").items());
        return "listings/disputed";
    }

    @GetMapping("/{id}")
    String one(@PathVariable UUID id, Model model) {
        model.addAttribute("listing", listings.one(id));
        model.addAttribute("edits", edits.of(id));
        model.addAttribute("places", addresses.of(id).places());
        return "listings/put-right";
    }

    @GetMapping("/{id}/words")
    String form(@PathVariable UUID id, Model model) {
        model.addAttribute("listing", listings.one(id));
        model.addAttribute("edits", edits.of(id));
        return "listings/put-right-words";
    }

    @PostMapping("/{id}/words")
    String putRight(@PathVariable UUID id, @RequestParam Map<String, String> form, HttpServletRequest request) {
        return commands.run(request, "/listings/put-right/" + id + "/words", command -> {
            edits.putRight(id, words(form), command);
            return "/listings/put-right/" + id + "?done=put-right";
        });
    }

    @PostMapping("/{id}/{field}/taking-back")
    String takeBack(@PathVariable UUID id, @PathVariable String field, HttpServletRequest request) {
        return decide(id, "taken-back", request, command -> edits.takeBack(id, field, command));
    }

    @PostMapping("/{id}/{field}/keeping")
    String keep(@PathVariable UUID id, @PathVariable String field, HttpServletRequest request) {
        return decide(id, "kept", request, command -> edits.keep(id, field, command));
    }

    private interface Decision {
        void take(Command command);
    }

    private String decide(UUID id, String done, HttpServletRequest request, Decision decision) {
        return commands.run(request, "/listings/put-right/" + id, command -> {
            decision.take(command);
            return "/listings/put-right/" + id + "?done=" + done;
        });
    }

    private static NewWords words(Map<String, String> form) {
        return new NewWords(
                Typed.text(form.get("name")),
                Typed.text(form.get("description")),
                Typed.text(form.get("website")),
                Typed.text(form.get("email")),
                Typed.text(form.get("phone")),
                Typed.text(form.get("cost")),
                Typed.text(form.get("because")));
    }
}
