package org.whatmatters.portal.listings;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.whatmatters.portal.page.Commands;
import org.whatmatters.portal.page.Typed;
import org.whatmatters.portal.services.Command;
import org.whatmatters.portal.services.DirectoryService;
import org.whatmatters.portal.services.ListingService;
import org.whatmatters.portal.services.ListingService.Closure;
import org.whatmatters.portal.services.ListingService.NewCapacity;
import org.whatmatters.portal.services.ListingService.NewFacts;
import org.whatmatters.portal.services.ListingService.NewPapers;
import org.whatmatters.portal.services.ListingService.WalkingIn;

/// "Our listings": what the directory says of our groups, and whether there is room.
@Controller
@RequestMapping("/our-listings")
class OurListingsController {

    /// The form's names of what the service nests.
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("papers-safeguardingPolicyOn", "safeguardingPolicyOn"),
            Map.entry("papers-insuredUntil", "insuredUntil"),
            Map.entry("papers-dbsChecked", "dbsChecked"),
            Map.entry("walkingIn-door", "door"),
            Map.entry("walkingIn-greeter", "greeter"),
            Map.entry("walkingIn-noise", "noise"),
            Map.entry("walkingIn-seats", "seats"),
            Map.entry("walkingIn-toilet", "toilet"),
            Map.entry("walkingIn-mayLeave", "mayLeave"));

    private final ListingService listings;
    private final DirectoryService directory;
    private final Commands commands;

    OurListingsController(ListingService listings, DirectoryService directory, Commands commands) {
        this.listings = listings;
        this.directory = directory;
        this.commands = commands;
    }

    @GetMapping
    String all(Model model) {
        model.addAttribute("listings", listings.list("OURS").items());
        return "listings/ours";
    }

    @GetMapping("/{id}")
    String one(@PathVariable UUID id, Model model) {
        model.addAttribute("listing", listings.one(id));
        model.addAttribute("capacities", ListingService.CAPACITIES);
        return "listings/one";
    }

    @PostMapping("/{id}/capacity")
    String say(@PathVariable UUID id, @RequestParam Map<String, String> form, HttpServletRequest request) {
        return step(
                id,
                request,
                command -> listings.say(
                        id,
                        new NewCapacity(
                                Typed.text(form.get("status")),
                                Typed.number("expectedWaitDays", form.get("expectedWaitDays"))),
                        command));
    }

    @PostMapping("/{id}/confirmation")
    String confirm(@PathVariable UUID id, HttpServletRequest request) {
        return step(id, request, command -> listings.confirm(id, command));
    }

    @PostMapping("/{id}/closure")
    String close(@PathVariable UUID id, HttpServletRequest request) {
        return step(id, request, command -> listings.close(id, new Closure("TEMPORARY"), command));
    }

    @PostMapping("/{id}/reopening")
    String reopen(@PathVariable UUID id, HttpServletRequest request) {
        return step(id, request, command -> listings.reopen(id, command));
    }

    private interface Step {
        void take(Command command);
    }

    private String step(UUID id, HttpServletRequest request, Step step) {
        return commands.run(request, "/our-listings/" + id, command -> {
            step.take(command);
            return "/our-listings/" + id + "?done=1";
        });
    }

    @GetMapping("/{id}/facts")
    String facts(@PathVariable UUID id, Model model) {
        model.addAttribute("listing", listings.one(id));
        model.addAttribute("facts", directory.facts(id));
        model.addAttribute("routes", ListingService.ROUTES);
        model.addAttribute("criteria", ListingService.CRITERIA);
        return "listings/facts";
    }

    @PostMapping("/{id}/facts")
    String keep(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> form, HttpServletRequest request) {
        return commands.run(request, "/our-listings/" + id + "/facts", NAMES, command -> {
            var known = directory.facts(id);
            listings.keepFacts(id, facts(form, known.agencyTypes()), command);
            return "/our-listings/" + id + "?done=facts";
        });
    }

    /// @param agencyTypes as they are: an editor keeps them
    private static NewFacts facts(MultiValueMap<String, String> form, List<String> agencyTypes) {
        var one = form.toSingleValueMap();
        return new NewFacts(
                ticked(form, "referralRoutes"),
                agencyTypes,
                Typed.yesOrNo(one.get("acceptsSelfReferral")),
                ticked(form, "inclusion"),
                ticked(form, "exclusion"),
                Typed.number("responseTargetDays", one.get("responseTargetDays")),
                Typed.text(one.get("consentText")),
                Typed.number("contactsLimit", one.get("contactsLimit")),
                Typed.text(one.get("genderRestriction")),
                new NewPapers(
                        Typed.partialDate(one, "safeguardingPolicyOn"),
                        Typed.partialDate(one, "insuredUntil"),
                        Typed.yesOrNo(one.get("dbsChecked"))),
                new WalkingIn(
                        Typed.text(one.get("door")),
                        Typed.text(one.get("greeter")),
                        Typed.text(one.get("noise")),
                        Typed.text(one.get("seats")),
                        Typed.text(one.get("toilet")),
                        Typed.text(one.get("mayLeave"))),
                one.containsKey("internalOnly"),
                one.containsKey("confidentialLocation"));
    }

    private static List<String> ticked(MultiValueMap<String, String> form, String name) {
        return Objects.requireNonNullElse(form.get(name), List.of());
    }
}
