package org.whatmatters.portal.me;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.whatmatters.portal.page.AboutMeForm;
import org.whatmatters.portal.page.Commands;
import org.whatmatters.portal.page.Parts;
import org.whatmatters.portal.page.Patience;
import org.whatmatters.portal.services.BudgetService;
import org.whatmatters.portal.services.CarePlanService;
import org.whatmatters.portal.services.NotificationService;
import org.whatmatters.portal.services.PersonService;
import org.whatmatters.portal.services.ReferralService;
import org.whatmatters.portal.signin.Visit;

/// "What matters to me": everything that is known and planned about a person, on their own page.
@Controller
@RequestMapping("/me")
class MeController {

    private final OwnRecord ownRecord;
    private final ReferralService referrals;
    private final PersonService people;
    private final CarePlanService plans;
    private final BudgetService budgets;
    private final NotificationService messages;
    private final Parts parts;
    private final Patience patience;
    private final Commands commands;

    MeController(
            OwnRecord ownRecord,
            ReferralService referrals,
            PersonService people,
            CarePlanService plans,
            BudgetService budgets,
            NotificationService messages,
            Parts parts,
            Patience patience,
            Commands commands) {
        this.ownRecord = ownRecord;
        this.referrals = referrals;
        this.people = people;
        this.plans = plans;
        this.budgets = budgets;
        this.messages = messages;
        this.parts = parts;
        this.patience = patience;
        this.commands = commands;
    }

    @GetMapping
    String me(Model model) {
        return ownRecord
                .find()
                .map(own -> own.justRecognised()
                        ? Visit.current().waiting().during(() -> show(own, model))
                        : show(own, model))
                .orElse("me/none");
    }

    private String show(OwnRecord.Own own, Model model) {
        var id = own.person().id();
        var mine = parts.ask(referrals::mine);
        var aboutMe = parts.ask(() -> plans.aboutMe(id));
        var plan = parts.ask(() -> plans.plans(id));
        var budget = parts.ask(budgets::mine);
        var sent = parts.ask(messages::mine);
        var proposed = parts.ask(() -> people.proposals(id));
        model.addAttribute("me", own.person());
        model.addAttribute("referrals", mine.answer());
        model.addAttribute("aboutMe", aboutMe.answer());
        model.addAttribute("plans", plan.answer());
        model.addAttribute("budgets", budget.answer());
        model.addAttribute("messages", sent.answer());
        model.addAttribute("proposals", proposed.answer());
        return "me/me";
    }

    @GetMapping("/about-me")
    String aboutMe(Model model) {
        var person = myId();
        if (person.isEmpty()) {
            return "me/none";
        }
        model.addAttribute("aboutMe", patience.untilFound(() -> plans.aboutMe(person.get())));
        return "me/about-me";
    }

    @PostMapping("/about-me")
    String write(@RequestParam Map<String, String> form, HttpServletRequest request) {
        return commands.run(request, "/me/about-me", command -> {
            var person = myId();
            if (person.isEmpty()) {
                return "/me";
            }
            plans.writeAboutMe(person.get(), AboutMeForm.words(form), command);
            return "/me";
        });
    }

    private Optional<UUID> myId() {
        return ownRecord.find().map(own -> own.person().id());
    }
}
