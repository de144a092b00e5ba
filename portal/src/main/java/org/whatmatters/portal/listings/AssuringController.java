package org.whatmatters.portal.listings;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.whatmatters.portal.PortalSettings;
import org.whatmatters.portal.page.Commands;
import org.whatmatters.portal.services.ListingService;

/// "Listings to make sure of": what waits for its first assurance, what is due again, what is out of sight.
@Controller
@RequestMapping("/listings/assure")
class AssuringController {

    private static final List<String> LISTS = List.of("WAITING", "DUE", "STALE");

    private final ListingService listings;
    private final Commands commands;
    private final PortalSettings settings;

    AssuringController(ListingService listings, Commands commands, PortalSettings settings) {
        this.listings = listings;
        this.commands = commands;
        this.settings = settings;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "WAITING") String which, Model model) {
        var chosen = LISTS.contains(which) ? which : LISTS.getFirst();
        model.addAttribute("which", chosen);
        model.addAttribute("lists", LISTS);
        model.addAttribute("listings", listings.list(chosen).items());
        return "listings/assure";
    }

    @GetMapping("/{id}")
    String one(@PathVariable UUID id, Model model) {
        model.addAttribute("listing", listings.one(id));
        return "listings/sure";
    }

    @PostMapping("/{id}")
    String assure(@PathVariable UUID id, HttpServletRequest request) {
        return commands.run(request, "/listings/assure/" + id, command -> {
            listings.assure(id, command);
            return "/listings/assure?which=DUE&done=1";
        });
    }

    /// The link is shown once, on the page that follows, and stands in no address of ours until it is opened.
    @PostMapping("/{id}/link")
    String link(@PathVariable UUID id, HttpServletRequest request, RedirectAttributes once) {
        return commands.run(request, "/listings/assure/" + id, command -> {
            var link = listings.link(id, command);
            once.addFlashAttribute("link", settings.publicUrl() + "/still-right/" + link.token());
            once.addFlashAttribute("goodUntil", link.goodUntil());
            return "/listings/assure/" + id;
        });
    }
}
