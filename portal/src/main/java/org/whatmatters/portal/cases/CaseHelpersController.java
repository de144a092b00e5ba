package org.whatmatters.portal.cases;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.whatmatters.portal.page.Commands;
import org.whatmatters.portal.page.ProxyForm;
import org.whatmatters.portal.page.Typed;
import org.whatmatters.portal.services.AgreementService;
import org.whatmatters.portal.services.ProxyService;
import org.whatmatters.portal.services.ProxyService.AtSixteen;
import org.whatmatters.portal.services.ProxyService.Code;
import org.whatmatters.portal.services.ProxyService.NewFinding;
import org.whatmatters.portal.services.ReferralService;

/// Who helps a person, and who may decide for them, as a worker sees it and puts it down.
@Controller
class CaseHelpersController {

    private final CaseHead head;
    private final ReferralService referrals;
    private final ProxyService proxies;
    private final Commands commands;

    CaseHelpersController(CaseHead head, ReferralService referrals, ProxyService proxies, Commands commands) {
        this.head = head;
        this.referrals = referrals;
        this.proxies = proxies;
        this.commands = commands;
    }

    @GetMapping("/before-sixteen")
    String beforeSixteen(@RequestParam @Nullable String after, Model model) {
        model.addAttribute("children", proxies.beforeSixteen(after));
        return "cases/before-sixteen";
    }

    @GetMapping("/cases/{id}/helpers")
    String all(@PathVariable UUID id, Model model) {
        var referral = head.show(id, model);
        model.addAttribute("helpers", proxies.of(referral.personId()));
        return "cases/helpers";
    }

    @GetMapping("/cases/{id}/helpers/new")
    String choose(@PathVariable UUID id, Model model) {
        head.show(id, model);
        model.addAttribute("kinds", ProxyService.KINDS);
        offerChoices(model);
        return "cases/helper-new";
    }

    @PostMapping("/cases/{id}/helpers/new")
    String name(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletRequest request,
            RedirectAttributes next) {
        return commands.run(
                request,
                all(id) + "/new",
                command -> withCode(id, proxies.name(person(id), ProxyForm.toldToAWorker(form), command), next));
    }

    @GetMapping("/cases/{id}/helpers/capacity")
    String capacity(@PathVariable UUID id, Model model) {
        head.show(id, model);
        model.addAttribute("decisions", ProxyService.DECISIONS);
        return "cases/capacity";
    }

    @PostMapping("/cases/{id}/helpers/capacity")
    String find(@PathVariable UUID id, @RequestParam Map<String, String> form, HttpServletRequest request) {
        return commands.run(request, all(id) + "/capacity", command -> {
            var finding = new NewFinding(
                    Typed.text(form.get("decision")),
                    Typed.text(form.get("outcome")),
                    Typed.text(form.get("because")),
                    Typed.partialDate(form, "foundOn"),
                    Typed.partialDate(form, "reviewOn"));
            proxies.find(person(id), finding, command);
            return all(id) + "?done=found";
        });
    }

    @GetMapping("/cases/{id}/helpers/{proxyId}")
    String one(@PathVariable UUID id, @PathVariable UUID proxyId, Model model) {
        var referral = head.show(id, model);
        model.addAttribute("proxy", proxies.of(referral.personId()).one(proxyId));
        offerChoices(model);
        return "cases/helper";
    }

    /// Shown once, on the page that follows.
    @PostMapping("/cases/{id}/helpers/{proxyId}/code")
    String giveNewCode(
            @PathVariable UUID id, @PathVariable UUID proxyId, HttpServletRequest request, RedirectAttributes next) {
        return commands.run(
                request,
                all(id) + "/" + proxyId,
                command -> withCode(id, proxies.giveNewCode(person(id), proxyId, command), next));
    }

    @PostMapping("/cases/{id}/helpers/{proxyId}/confirmation")
    String confirm(@PathVariable UUID id, @PathVariable UUID proxyId, HttpServletRequest request) {
        return commands.run(request, all(id) + "/" + proxyId, command -> {
            proxies.confirm(person(id), proxyId, command);
            return all(id) + "?done=confirmed";
        });
    }

    @PostMapping("/cases/{id}/helpers/{proxyId}")
    String give(
            @PathVariable UUID id,
            @PathVariable UUID proxyId,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletRequest request) {
        return commands.run(request, all(id) + "/" + proxyId, command -> {
            proxies.give(person(id), proxyId, ProxyForm.grant(form), command);
            return all(id) + "?done=given";
        });
    }

    @GetMapping("/cases/{id}/helpers/{proxyId}/at-sixteen")
    String atSixteen(@PathVariable UUID id, @PathVariable UUID proxyId, Model model) {
        var referral = head.show(id, model);
        model.addAttribute("proxy", proxies.of(referral.personId()).one(proxyId));
        return "cases/at-sixteen";
    }

    @PostMapping("/cases/{id}/helpers/{proxyId}/at-sixteen")
    String decideAtSixteen(
            @PathVariable UUID id,
            @PathVariable UUID proxyId,
            @RequestParam Map<String, String> form,
            HttpServletRequest request) {
        return commands.run(request, all(id) + "/" + proxyId + "/at-sixteen", command -> {
            var decided = new AtSixteen(Typed.text(form.get("decided")), Typed.text(form.get("how")));
            proxies.decideAtSixteen(person(id), proxyId, decided, command);
            return all(id) + "?done=decided";
        });
    }

    @PostMapping("/cases/{id}/helpers/{proxyId}/end")
    String end(@PathVariable UUID id, @PathVariable UUID proxyId, HttpServletRequest request) {
        return commands.run(request, all(id) + "/" + proxyId, command -> {
            proxies.end(person(id), proxyId, command);
            return all(id) + "?done=ended";
        });
    }

    private UUID person(UUID referral) {
        return referrals.referral(referral).personId();
    }

    private static String withCode(UUID id, Code code, RedirectAttributes next) {
        next.addFlashAttribute("code", code);
        return all(id) + "/" + code.proxyId();
    }

    private static String all(UUID id) {
        return "/cases/" + id + "/helpers";
    }

    private static void offerChoices(Model model) {
        model.addAttribute("headings", AgreementService.HEADINGS);
        model.addAttribute("scopes", ProxyService.SCOPES);
    }
}
