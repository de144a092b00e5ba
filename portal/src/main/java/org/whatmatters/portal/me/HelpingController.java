package org.whatmatters.portal.me;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.whatmatters.portal.page.AboutMeForm;
import org.whatmatters.portal.page.Commands;
import org.whatmatters.portal.page.Parts;
import org.whatmatters.portal.page.Parts.Asked;
import org.whatmatters.portal.page.Patience;
import org.whatmatters.portal.page.Typed;
import org.whatmatters.portal.services.BudgetService;
import org.whatmatters.portal.services.CarePlanService;
import org.whatmatters.portal.services.Problem;
import org.whatmatters.portal.services.ProxyService;
import org.whatmatters.portal.services.ProxyService.Claim;
import org.whatmatters.portal.services.ProxyService.Helping;
import org.whatmatters.portal.services.ReferralService;
import org.whatmatters.portal.services.Refusal;

/// "People I help": the pages of those who let the visitor help, one person on each, and always whose it is. Nobody
/// needs a record of their own for it.
@Controller
@RequestMapping("/me/helping")
class HelpingController {

    private static final String ALL = "/me/helping";

    private final ProxyService proxies;
    private final CarePlanService plans;
    private final ReferralService referrals;
    private final BudgetService budgets;
    private final Parts parts;
    private final Patience patience;
    private final Commands commands;

    HelpingController(
            ProxyService proxies,
            CarePlanService plans,
            ReferralService referrals,
            BudgetService budgets,
            Parts parts,
            Patience patience,
            Commands commands) {
        this.proxies = proxies;
        this.plans = plans;
        this.referrals = referrals;
        this.budgets = budgets;
        this.parts = parts;
        this.patience = patience;
        this.commands = commands;
    }

    @GetMapping
    String all(Model model) {
        model.addAttribute("helping", proxies.helping());
        return "me/helping";
    }

    @PostMapping
    String enter(@RequestParam Map<String, String> form, HttpServletRequest request) {
        return commands.run(request, ALL, command -> {
            proxies.enter(new Claim(Typed.text(form.get("code")), form.containsKey("looksAfter")), command);
            return ALL + "?done=entered";
        });
    }

    @GetMapping("/{personId}")
    String one(@PathVariable UUID personId, Model model) {
        var helping = helping(personId);
        var asked = new LinkedHashMap<String, Asked<?>>();
        if (helping.may("SEE_REFERRALS")) {
            asked.put("referrals", parts.ask(() -> referrals.helped(personId)));
        }
        if (helping.mayReadAboutMe()) {
            asked.put("aboutMe", parts.ask(() -> plans.aboutMe(personId)));
        }
        if (helping.mayRead("PLAN")) {
            asked.put("plans", parts.ask(() -> plans.plans(personId)));
        }
        if (helping.may("SEE_BUDGET")) {
            asked.put("budgets", parts.ask(() -> budgets.helped(personId)));
        }
        model.addAttribute("helping", helping);
        asked.forEach((part, question) -> model.addAttribute(part, question.answer()));
        return "me/helped";
    }

    @GetMapping("/{personId}/about-me")
    String aboutMe(@PathVariable UUID personId, Model model) {
        model.addAttribute("helping", helping(personId));
        model.addAttribute("aboutMe", patience.untilFound(() -> plans.aboutMe(personId)));
        return "me/helped-about-me";
    }

    @PostMapping("/{personId}/about-me")
    String write(@PathVariable UUID personId, @RequestParam Map<String, String> form, HttpServletRequest request) {
        return commands.run(request, ALL + "/" + personId + "/about-me", command -> {
            plans.writeAboutMe(personId, AboutMeForm.words(form), command);
            return ALL + "/" + personId + "?done=1";
        });
    }

    @PostMapping("/{personId}/end")
    String stepDown(@PathVariable UUID personId, HttpServletRequest request) {
        return commands.run(request, ALL + "/" + personId, command -> {
            proxies.stepDown(helping(personId).proxyId(), command);
            return ALL + "?done=ended";
        });
    }

    private Helping helping(UUID personId) {
        return proxies.helping().stream()
                .filter(one -> personId.equals(one.personId()))
                .findFirst()
                .orElseThrow(() -> new Refusal(404, Problem.UNKNOWN));
    }
}
