package org.whatmatters.portal.cases;

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
import org.whatmatters.portal.page.Patience;
import org.whatmatters.portal.page.Typed;
import org.whatmatters.portal.services.GivenResourceService;
import org.whatmatters.portal.services.GivenResourceService.NewGiven;
import org.whatmatters.portal.services.ReferralService;
import org.whatmatters.portal.services.ResourceService;

/// What a person was given to read and watch. What is looked for is asked of the directory without the person.
@Controller
@RequestMapping("/cases/{id}/resources")
class CaseResourcesController {

    private static final int SHOWN = 10;

    private final CaseHead head;
    private final ReferralService referrals;
    private final GivenResourceService given;
    private final ResourceService resources;
    private final Commands commands;
    private final Patience patience;

    CaseResourcesController(
            CaseHead head,
            ReferralService referrals,
            GivenResourceService given,
            ResourceService resources,
            Commands commands,
            Patience patience) {
        this.head = head;
        this.referrals = referrals;
        this.given = given;
        this.resources = resources;
        this.commands = commands;
        this.patience = patience;
    }

    @GetMapping
    String all(@PathVariable UUID id, @RequestParam @Nullable String q, Model model) {
        var referral = head.show(id, model);
        model.addAttribute("given", patience.untilFound(() -> given.of(referral.personId())));
        model.addAttribute("q", q);
        var words = Typed.text(q);
        if (words != null && words.length() <= 200) {
            model.addAttribute("found", resources.look(words, null, null, null, null, null, SHOWN));
        }
        return "cases/resources";
    }

    @PostMapping("/given")
    String give(@PathVariable UUID id, @RequestParam UUID resource, HttpServletRequest request) {
        return commands.run(request, page(id), command -> {
            given.give(new NewGiven(referrals.referral(id).personId(), resource), command);
            return page(id) + "?done=given";
        });
    }

    @PostMapping("/{givenId}/removal")
    String takeBack(@PathVariable UUID id, @PathVariable UUID givenId, HttpServletRequest request) {
        return commands.run(request, page(id), command -> {
            given.takeBack(givenId, command);
            return page(id) + "?done=taken-back";
        });
    }

    @PostMapping("/{givenId}/text")
    String text(@PathVariable UUID id, @PathVariable UUID givenId, HttpServletRequest request) {
        return commands.run(request, page(id), command -> {
            given.text(givenId, command);
            return page(id) + "?done=texted";
        });
    }

    private static String page(UUID id) {
        return "/cases/" + id + "/resources";
    }
}
