package org.whatmatters.portal.cases;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.whatmatters.portal.page.Parts;
import org.whatmatters.portal.services.AmendmentService;
import org.whatmatters.portal.services.BudgetService;
import org.whatmatters.portal.services.CarePlanService;
import org.whatmatters.portal.services.NotificationService;
import org.whatmatters.portal.services.PersonService;
import org.whatmatters.portal.services.ProxyService;
import org.whatmatters.portal.services.ReferralService;

/// One page per person, put together from five services, each for its own part.
@Controller
class CaseController {

    private final ReferralService referrals;
    private final PersonService people;
    private final CarePlanService plans;
    private final BudgetService budgets;
    private final NotificationService messages;
    private final ProxyService proxies;
    private final AmendmentService amendments;
    private final Course course;
    private final Parts parts;

    CaseController(
            ReferralService referrals,
            PersonService people,
            CarePlanService plans,
            BudgetService budgets,
            NotificationService messages,
            ProxyService proxies,
            AmendmentService amendments,
            Course course,
            Parts parts) {
        this.referrals = referrals;
        this.people = people;
        this.plans = plans;
        this.budgets = budgets;
        this.messages = messages;
        this.proxies = proxies;
        this.amendments = amendments;
        this.course = course;
        this.parts = parts;
    }

    @GetMapping("/cases/{id}")
    String one(
            @PathVariable UUID id,
            @RequestParam @Nullable String kind,
            @RequestParam(defaultValue = "0") int from,
            Model model) {
        var asked = parts.ask(() -> amendments.host(id));
        var referral = referrals.referral(id);
        var personId = referral.personId();
        var person = parts.ask(() -> people.person(personId));
        var aboutMe = parts.ask(() -> plans.aboutMe(personId));
        var plan = parts.ask(() -> plans.plans(personId));
        var budget = parts.ask(() -> budgets.of(personId));
        var sent = parts.ask(() -> messages.of(personId));
        model.addAttribute("referral", referral);
        model.addAttribute("amendments", asked.answer());
        model.addAttribute("course", course.of(referral, kind, from));
        model.addAttribute("kinds", Course.Kind.values());
        var known = person.answer();
        model.addAttribute("person", known);
        var record = known.value();
        if (record != null && record.restricted()) {
            model.addAttribute("helpers", parts.ask(() -> proxies.of(personId)).answer());
        }
        model.addAttribute("aboutMe", aboutMe.answer());
        model.addAttribute("plans", plan.answer());
        model.addAttribute("budgets", budget.answer());
        model.addAttribute("messages", sent.answer());
        return "cases/one";
    }
}
