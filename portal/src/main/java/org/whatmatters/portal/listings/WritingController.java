package org.whatmatters.portal.listings;

import jakarta.servlet.http.HttpServletRequest;
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
import org.whatmatters.portal.page.Typed;
import org.whatmatters.portal.services.ListingService;
import org.whatmatters.portal.services.ListingService.Plain;

/// "Listings we write": a group in plain words, for whose feed nobody else makes one.
@Controller
@RequestMapping("/listings/written")
class WritingController {

    private final ListingService listings;
    private final Commands commands;

    WritingController(ListingService listings, Commands commands) {
        this.listings = listings;
        this.commands = commands;
    }

    @GetMapping
    String all(Model model) {
        model.addAttribute("listings", listings.list("OURS").items());
        return "listings/written";
    }

    @GetMapping("/new")
    String blank(Model model) {
        return form(Plain.NOTHING, model);
    }

    @GetMapping("/{id}")
    String one(@PathVariable UUID id, Model model) {
        model.addAttribute("listing", listings.one(id));
        return form(listings.words(id), model);
    }

    private static String form(Plain words, Model model) {
        model.addAttribute("words", words);
        model.addAttribute("weekdays", ListingService.WEEKDAYS);
        return "listings/write";
    }

    @PostMapping("/new")
    String begin(@RequestParam Map<String, String> form, HttpServletRequest request) {
        return commands.run(
                request,
                "/listings/written/new",
                command -> "/listings/written/"
                        + listings.begin(words(form), command).id() + "?done=1");
    }

    @PostMapping("/{id}")
    String rewrite(@PathVariable UUID id, @RequestParam Map<String, String> form, HttpServletRequest request) {
        return commands.run(request, "/listings/written/" + id, command -> {
            listings.rewrite(id, words(form), command);
            return "/listings/written/" + id + "?done=1";
        });
    }

    @PostMapping("/{id}/submission")
    String submit(@PathVariable UUID id, HttpServletRequest request) {
        return commands.run(request, "/listings/written/" + id, command -> {
            listings.submit(id, command);
            return "/listings/written?done=1";
        });
    }

    private static Plain words(Map<String, String> form) {
        return new Plain(
                Typed.text(form.get("name")),
                Typed.text(form.get("description")),
                Typed.text(form.get("organisationName")),
                Typed.text(form.get("website")),
                Typed.text(form.get("email")),
                Typed.text(form.get("phone")),
                Typed.text(form.get("address")),
                Typed.text(form.get("town")),
                Typed.text(form.get("postcode")),
                Typed.text(form.get("cost")),
                Typed.text(form.get("weekday")),
                time(form, "opensAt"),
                time(form, "closesAt"));
    }

    private static @Nullable String time(Map<String, String> form, String field) {
        var typed = Typed.text(form.get(field));
        return typed == null ? null : Typed.time(field, typed).toString();
    }
}
