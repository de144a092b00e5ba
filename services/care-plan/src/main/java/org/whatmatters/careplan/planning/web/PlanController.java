package org.whatmatters.careplan.planning.web;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.careplan.circle.application.MayOpenPages;
import org.whatmatters.careplan.planning.Plan;
import org.whatmatters.careplan.planning.PlanId;
import org.whatmatters.careplan.planning.application.ListPlans;
import org.whatmatters.careplan.planning.application.OpenPlan;
import org.whatmatters.careplan.planning.application.SetGoal;
import org.whatmatters.careplan.planning.application.ViewPlan;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.ExpectedVersion;
import org.whatmatters.platform.web.MayUse;
import org.whatmatters.platform.web.Page;
import org.whatmatters.platform.web.PageRequest;
import org.whatmatters.platform.web.Role;
import org.whatmatters.platform.web.Versioned;

@RestController
@RequestMapping("/api/v1/plans")
class PlanController {

    private final OpenPlan openPlan;
    private final ViewPlan viewPlan;
    private final ListPlans listPlans;
    private final SetGoal setGoal;

    PlanController(OpenPlan openPlan, ViewPlan viewPlan, ListPlans listPlans, SetGoal setGoal) {
        this.openPlan = openPlan;
        this.viewPlan = viewPlan;
        this.listPlans = listPlans;
        this.setGoal = setGoal;
    }

    @PostMapping
    @MayUse(
            staff = {Role.LINK_WORKER, Role.HEALTH_COACH, Role.CARE_COORDINATOR, Role.TEAM_LEAD},
            person = true)
    ResponseEntity<PlanResponse> open(@Valid @RequestBody PlanRequest request, Actor actor) {
        return created(openPlan.open(request.personId(), request.referralId(), actor));
    }

    @GetMapping
    @MayOpenPages
    Page<PlanResponse> list(@RequestParam UUID personId, PageRequest page, Actor actor) {
        var plans = listPlans.list(personId, actor, page).stream()
                .map(PlanResponse::of)
                .toList();
        return Page.of(plans, page, PlanResponse::id);
    }

    @GetMapping("/{id}")
    @MayOpenPages
    ResponseEntity<PlanResponse> view(@PathVariable UUID id, Actor actor) {
        var plan = viewPlan.view(new PlanId(id), actor);
        return Versioned.ok(plan.version(), PlanResponse.of(plan));
    }

    @PostMapping("/{id}/goals")
    @MayUse(
            staff = {Role.LINK_WORKER, Role.HEALTH_COACH, Role.CARE_COORDINATOR, Role.TEAM_LEAD},
            person = true)
    ResponseEntity<PlanResponse> setGoal(
            @PathVariable UUID id, ExpectedVersion expected, @Valid @RequestBody GoalRequest request, Actor actor) {
        return created(setGoal.set(new PlanId(id), request.said(), expected, actor));
    }

    private static ResponseEntity<PlanResponse> created(Plan plan) {
        var location = URI.create("/api/v1/plans/" + plan.id().value());
        return Versioned.created(location, plan.version(), PlanResponse.of(plan));
    }
}
