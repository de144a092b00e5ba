package org.whatmatters.portal.me;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.whatmatters.portal.page.Commands;
import org.whatmatters.portal.page.ProxyForm;
import org.whatmatters.portal.services.AgreementService;
import org.whatmatters.portal.services.PersonService;
import org.whatmatters.portal.services.ProxyService;
import org.whatmatters.portal.services.ProxyService.Code;

/// "People who help me": the person says who may see and do what for them, and takes it back.
@Controller
@RequestMapping("/me/helpers")
class HelpersController {

    private static final String ALL = "/me/helpers";

    private final OwnRecord ownRecord;
    private final PersonService people;
    private final ProxyService proxies;
    private final Commands commands;

    HelpersController(OwnRecord ownRecord, PersonService people, ProxyService proxies, Commands commands) {
        this.ownRecord = ownRecord;
        this.people = people;
        this.proxies = proxies;
        this.commands = commands;
    }

    @GetMapping
    String all(Model model) {
        var own = ownRecord.find();
        if (own.isEmpty()) {
            return "me/none";
        }
        model.addAttribute("helpers", proxies.of(own.get().person().id()));
        return "me/helpers";
    }

    @GetMapping("/new")
    String choose(Model model) {
        if (ownRecord.find().isEmpty()) {
            return "me/none";
        }
        offerChoices(model);
        return "me/helper-new";
    }

    @PostMapping("/new")
    String name(@RequestParam MultiValueMap<String, String> form, HttpServletRequest request, RedirectAttributes next) {
        return commands.run(
                request,
                ALL + "/new",
                command -> withCode(proxies.name(people.me().id(), ProxyForm.byThePerson(form), command), next));
    }

    @GetMapping("/{proxyId}")
    String one(@PathVariable UUID proxyId, Model model) {
        var own = ownRecord.find();
        if (own.isEmpty()) {
            return "me/none";
        }
        model.addAttribute("proxy", proxies.of(own.get().person().id()).one(proxyId));
        offerChoices(model);
        return "me/helper";
    }

    /// Shown once, on the page that follows.
    @PostMapping("/{proxyId}/code")
    String giveNewCode(@PathVariable UUID proxyId, HttpServletRequest request, RedirectAttributes next) {
        return commands.run(
                request,
                ALL + "/" + proxyId,
                command -> withCode(proxies.giveNewCode(people.me().id(), proxyId, command), next));
    }

    @PostMapping("/{proxyId}/confirmation")
    String confirm(@PathVariable UUID proxyId, HttpServletRequest request) {
        return commands.run(request, ALL + "/" + proxyId, command -> {
            proxies.confirm(people.me().id(), proxyId, command);
            return ALL + "?done=confirmed";
        });
    }

    @PostMapping("/{proxyId}")
    String give(
            @PathVariable UUID proxyId, @RequestParam MultiValueMap<String, String> form, HttpServletRequest request) {
        return commands.run(request, ALL + "/" + proxyId, command -> {
            proxies.give(people.me().id(), proxyId, ProxyForm.grant(form), command);
            return ALL + "?done=given";
        });
    }

    @PostMapping("/{proxyId}/end")
    String end(@PathVariable UUID proxyId, HttpServletRequest request) {
        return commands.run(request, ALL + "/" + proxyId, command -> {
            proxies.end(people.me().id(), proxyId, command);
            return ALL + "?done=ended";
        });
    }

    private static String withCode(Code code, RedirectAttributes next) {
        next.addFlashAttribute("code", code);
        return ALL + "/" + code.proxyId();
    }

    private static void offerChoices(Model model) {
        model.addAttribute("headings", AgreementService.HEADINGS);
        model.addAttribute("scopes", ProxyService.SCOPES);
    }
}
