package org.whatmatters.careplan.planning.application;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.whatmatters.careplan.circle.KnownCircles;
import org.whatmatters.careplan.circle.application.Reception;
import org.whatmatters.careplan.planning.Plan;
import org.whatmatters.careplan.planning.Plans;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.PageRequest;

/// Somebody in the circle looks for a person's plans.
@Service
public class ListPlans {

    private final KnownCircles circles;
    private final Plans plans;
    private final Reception reception;

    ListPlans(KnownCircles circles, Plans plans, Reception reception) {
        this.circles = circles;
        this.plans = plans;
        this.reception = reception;
    }

    /// As many as [PageRequest#rowsToRead] asks for.
    public List<Plan> list(UUID personId, Actor actor, PageRequest page) {
        var reader = reception.reader(actor);
        // A person outside the reader's circle is not there; one inside it may have no plan yet.
        var person = reception.admit(actor, "list plans", circles.whoIs(personId, reader));
        return plans.of(person, reader, page.after(), page.rowsToRead());
    }
}
