package org.whatmatters.careplan.planning.application;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.whatmatters.careplan.circle.KnownCircles;
import org.whatmatters.careplan.circle.application.Reception;
import org.whatmatters.careplan.planning.Plan;
import org.whatmatters.careplan.planning.PlanId;
import org.whatmatters.careplan.planning.Plans;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.IllegalState;

/// A plan is begun with a person.
@Service
public class OpenPlan {

    private final KnownCircles circles;
    private final Plans plans;
    private final Reception reception;
    private final Announcements announcements;

    OpenPlan(KnownCircles circles, Plans plans, Reception reception, Announcements announcements) {
        this.circles = circles;
        this.plans = plans;
        this.reception = reception;
        this.announcements = announcements;
    }

    public Plan open(UUID personId, @Nullable UUID referral, Actor actor) {
        var reader = reception.reader(actor);
        var person = reception.admitToWrite(actor, "open plan", circles.whoIs(personId, reader));
        // Every plan is open while none can be closed. Looked for under all the person's ids, so after a merge too.
        var already = plans.of(person, reader, null, 1);
        var opened = Plan.open(new PlanId(UuidCreator.getTimeOrderedEpoch()), person, referral, reader.at());
        if (!already.isEmpty() || !plans.add(opened.plan())) {
            throw new IllegalState("open", "open another plan beside");
        }
        announcements.announce(opened.event());
        return opened.plan();
    }
}
