package org.whatmatters.careplan.planning.application;

import org.springframework.stereotype.Service;
import org.whatmatters.careplan.circle.application.Reception;
import org.whatmatters.careplan.planning.Plan;
import org.whatmatters.careplan.planning.PlanId;
import org.whatmatters.careplan.planning.Plans;
import org.whatmatters.platform.web.Actor;

/// Somebody in the circle looks at a plan.
@Service
public class ViewPlan {

    private final Plans plans;
    private final Reception reception;

    ViewPlan(Plans plans, Reception reception) {
        this.plans = plans;
        this.reception = reception;
    }

    public Plan view(PlanId id, Actor actor) {
        return reception.admit(actor, "read plan", plans.find(id, reception.reader(actor)));
    }
}
