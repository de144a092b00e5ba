package org.whatmatters.portal.cases;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
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
import org.whatmatters.portal.page.Patience;
import org.whatmatters.portal.page.Typed;
import org.whatmatters.portal.services.CarePlanService;
import org.whatmatters.portal.services.ReferralService;

/// What matters to the person and what they want to do about it, written down by a worker in the person's own words.
@Controller
@RequestMapping("/cases/{id}")
class PlanController {

    private final CaseHead head;
    private final ReferralService referrals;
    private final CarePlanService plans;
    private final Commands commands;
    private final Patience patience;

    PlanController(
            CaseHead head, ReferralService referrals, CarePlanService plans, Commands commands, Patience patience) {
        this.head = head;
        this.referrals = referrals;
        this.plans = plans;
        this.commands = commands;
        this.patience = patience;
    }

    @GetMapping("/about-me")
    String aboutMe(@PathVariable UUID id, Model model) {
        var referral = head.show(id, model);
        model.addAttribute("aboutMe", patience.untilFound(() -> plans.aboutMe(referral.personId())));
        return "cases/about-me";
    }

    @PostMapping("/about-me")
    String writeAboutMe(@PathVariable UUID id, @RequestParam Map<String, String> form, HttpServletRequest request) {
        return commands.run(request, "/cases/" + id + "/about-me", command -> {
            plans.writeAboutMe(referrals.referral(id).personId(), AboutMeForm.words(form), command);
            return "/cases/" + id;
        });
    }

    @GetMapping("/plan")
    String plan(@PathVariable UUID id, Model model) {
        head.show(id, model);
        return "cases/open-plan";
    }

    @PostMapping("/plan")
    String open(@PathVariable UUID id, HttpServletRequest request) {
        return commands.run(request, "/cases/" + id + "/plan", command -> {
            plans.open(new CarePlanService.NewPlan(referrals.referral(id).personId(), id), command);
            return "/cases/" + id + "/goal";
        });
    }

    @GetMapping("/goal")
    String goal(@PathVariable UUID id, Model model) {
        var referral = head.show(id, model);
        var known = patience.untilFound(() -> plans.plans(referral.personId()));
        if (known.items().isEmpty()) {
            return "redirect:/cases/" + id + "/plan";
        }
        model.addAttribute("plan", known.items().getFirst());
        return "cases/goal";
    }

    @PostMapping("/goal")
    String setGoal(
            @PathVariable UUID id,
            @RequestParam UUID plan,
            @RequestParam Map<String, String> form,
            HttpServletRequest request) {
        var names = Map.of(
                "actions-0-what", "what",
                "actions-0-who", "who",
                "actions-0-when", "when",
                "actions-0-confidence", "confidence");
        return commands.run(request, "/cases/" + id + "/goal", names, command -> {
            var goal = new CarePlanService.NewGoal(
                    Typed.text(form.get("text")), Typed.number("importance", form.get("importance")), actions(form));
            plans.setGoal(plan, goal, command);
            return "/cases/" + id;
        });
    }

    private static List<CarePlanService.Action> actions(Map<String, String> form) {
        var what = Typed.text(form.get("what"));
        var who = Typed.text(form.get("who"));
        return what == null && who == null
                ? List.of()
                : List.of(new CarePlanService.Action(
                        what, who, Typed.text(form.get("when")), Typed.number("confidence", form.get("confidence"))));
    }
}
