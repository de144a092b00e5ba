package org.whatmatters.careplan.planning.messaging;

import org.springframework.stereotype.Component;
import org.whatmatters.careplan.planning.PlanEvent;
import org.whatmatters.careplan.planning.application.Announcements;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.plan.GoalSetV1;
import org.whatmatters.contracts.plan.PlanOpenedV1;
import org.whatmatters.platform.messaging.Outbox;

@Component("planAnnouncements")
class OutboxAnnouncements implements Announcements {

    private final Outbox outbox;

    OutboxAnnouncements(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void announce(PlanEvent event) {
        var plan = event.plan();
        var id = plan.id().value();
        var person = plan.person().value();
        switch (event) {
            case PlanEvent.Opened opened ->
                tell(event, PlanOpenedV1.TYPE, new PlanOpenedV1(id, person, plan.referral(), opened.at()));
            case PlanEvent.GoalSet set ->
                tell(
                        event,
                        GoalSetV1.TYPE,
                        new GoalSetV1(id, person, set.goal().id().value(), set.at()));
        }
    }

    private void tell(PlanEvent event, String type, Record data) {
        var plan = event.plan();
        outbox.announce(Topic.PLAN_EVENTS, plan.id().value(), type, plan.version(), data);
    }
}
