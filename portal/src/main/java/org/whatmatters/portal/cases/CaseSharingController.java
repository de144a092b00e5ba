package org.whatmatters.portal.cases;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
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
import org.whatmatters.portal.page.AgreementForm;
import org.whatmatters.portal.page.Commands;
import org.whatmatters.portal.page.Typed;
import org.whatmatters.portal.services.AgreementService;
import org.whatmatters.portal.services.OverrideService;
import org.whatmatters.portal.services.OverrideService.Disclosure;
import org.whatmatters.portal.services.ProxyService;
import org.whatmatters.portal.services.ReferralService;

/// What a person said that others may see, as a worker sees it and puts it down for whoever has no page of their own.
@Controller
@RequestMapping("/cases/{id}/sharing")
class CaseSharingController {

    private final CaseHead head;
    private final ReferralService referrals;
    private final AgreementService agreements;
    private final OverrideService overrides;
    private final ProxyService proxies;
    private final Commands commands;

    CaseSharingController(
            CaseHead head,
            ReferralService referrals,
            AgreementService agreements,
            OverrideService overrides,
            ProxyService proxies,
            Commands commands) {
        this.head = head;
        this.referrals = referrals;
        this.agreements = agreements;
        this.overrides = overrides;
        this.proxies = proxies;
        this.commands = commands;
    }

    @GetMapping
    String all(@PathVariable UUID id, Model model) {
        var referral = head.show(id, model);
        model.addAttribute("agreements", agreements.agreements(referral.personId()));
        return "cases/sharing";
    }

    @GetMapping("/{organisationId}")
    String one(@PathVariable UUID id, @PathVariable UUID organisationId, Model model) {
        var referral = head.show(id, model);
        var all = agreements.agreements(referral.personId());
        model.addAttribute("agreements", all);
        model.addAttribute("organisation", all.about(organisationId));
        model.addAttribute("headings", AgreementService.HEADINGS);
        model.addAttribute("representatives", proxies.of(referral.personId()).representatives());
        return "cases/sharing-with";
    }

    @PostMapping("/{organisationId}")
    String say(
            @PathVariable UUID id,
            @PathVariable UUID organisationId,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletRequest request) {
        var all = "/cases/" + id + "/sharing";
        return commands.run(request, all + "/" + organisationId, command -> {
            var person = referrals.referral(id).personId();
            agreements.say(person, organisationId, AgreementForm.toldToAWorker(form), command);
            return all + "?done=1";
        });
    }

    @GetMapping("/{organisationId}/disclosure")
    String disclosure(@PathVariable UUID id, @PathVariable UUID organisationId, Model model) {
        var referral = head.show(id, model);
        model.addAttribute(
                "organisation", agreements.agreements(referral.personId()).about(organisationId));
        model.addAttribute("headings", AgreementService.HEADINGS);
        model.addAttribute("reasons", OverrideService.REASONS);
        return "cases/disclosure";
    }

    @PostMapping("/{organisationId}/disclosure")
    String disclose(
            @PathVariable UUID id,
            @PathVariable UUID organisationId,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletRequest request) {
        var all = "/cases/" + id + "/sharing";
        return commands.run(request, all + "/" + organisationId + "/disclosure", command -> {
            var disclosure = new Disclosure(
                    organisationId,
                    Objects.requireNonNullElse(form.get("headings"), List.of()),
                    Typed.partialDate(form.toSingleValueMap(), "lastDay"),
                    Typed.text(form.getFirst("reason")),
                    Typed.text(form.getFirst("because")),
                    Typed.yesOrNo(form.getFirst("personTold")));
            overrides.disclose(referrals.referral(id).personId(), disclosure, command);
            return all + "?done=disclosed";
        });
    }
}
