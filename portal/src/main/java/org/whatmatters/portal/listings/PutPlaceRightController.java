package org.whatmatters.portal.listings;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.whatmatters.portal.page.Commands;
import org.whatmatters.portal.page.Typed;
import org.whatmatters.portal.services.AddressService;
import org.whatmatters.portal.services.AddressService.NewAddress;
import org.whatmatters.portal.services.ListingService;

/// Where a place of a list's listing is, for all who are there.
@Controller
@RequestMapping("/listings/put-right/{id}/places/{place}")
class PutPlaceRightController {

    private final AddressService addresses;
    private final ListingService listings;
    private final Commands commands;

    PutPlaceRightController(AddressService addresses, ListingService listings, Commands commands) {
        this.addresses = addresses;
        this.listings = listings;
        this.commands = commands;
    }

    @GetMapping
    String form(@PathVariable UUID id, @PathVariable UUID place, Model model) {
        model.addAttribute("listing", listings.one(id));
        model.addAttribute(
                "place",
                addresses.of(id).place(place).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "listings/put-right-place";
    }

    @PostMapping
    String putRight(
            @PathVariable UUID id,
            @PathVariable UUID place,
            @RequestParam Map<String, String> form,
            HttpServletRequest request) {
        return commands.run(request, "/listings/put-right/" + id + "/places/" + place, command -> {
            addresses.putRight(id, place, address(form), command);
            return "/listings/put-right/" + id + "?done=put-right";
        });
    }

    @PostMapping("/taking-back")
    String takeBack(@PathVariable UUID id, @PathVariable UUID place, HttpServletRequest request) {
        return commands.run(request, "/listings/put-right/" + id, command -> {
            addresses.takeBack(id, place, command);
            return "/listings/put-right/" + id + "?done=taken-back";
        });
    }

    @PostMapping("/keeping")
    String keep(@PathVariable UUID id, @PathVariable UUID place, HttpServletRequest request) {
        return commands.run(request, "/listings/put-right/" + id, command -> {
            addresses.keep(id, place, command);
            return "/listings/put-right/" + id + "?done=kept";
        });
    }

    private static NewAddress address(Map<String, String> form) {
        return new NewAddress(
                Typed.text(form.get("name")),
                Typed.text(form.get("address")),
                Typed.text(form.get("town")),
                Typed.text(form.get("postcode")),
                Typed.text(form.get("because")));
    }
}
