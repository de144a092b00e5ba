package org.whatmatters.careplan.planning.application;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import org.springframework.stereotype.Service;
import org.whatmatters.careplan.circle.application.Reception;
import org.whatmatters.careplan.planning.Action;
import org.whatmatters.careplan.planning.Goal;
import org.whatmatters.careplan.planning.GoalId;
import org.whatmatters.careplan.planning.Importance;
import org.whatmatters.careplan.planning.Plan;
import org.whatmatters.careplan.planning.PlanId;
import org.whatmatters.careplan.planning.Plans;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.ExpectedVersion;
import org.whatmatters.platform.web.StaleVersion;

/// The person sets themselves a goal, or says it to a worker who writes it down.
@Service
public class SetGoal {

    private final Plans plans;
    private final Reception reception;
    private final Announcements announcements;

    SetGoal(Plans plans, Reception reception, Announcements announcements) {
        this.plans = plans;
        this.reception = reception;
        this.announcements = announcements;
    }

    /// What was said.
    public record Said(String text, Importance importance, List<Action> actions) {}

    /// Adds the goal to the plan.
    ///
    /// @param expected the version whoever writes has read
    public Plan set(PlanId id, Said said, ExpectedVersion expected, Actor actor) {
        var reader = reception.reader(actor);
        var plan = reception.admitToWrite(actor, "set goal", plans.find(id, reader));
        expected.mustBe(plan.version());
        var goal = new Goal(
                new GoalId(UuidCreator.getTimeOrderedEpoch()),
                said.text(),
                said.importance(),
                said.actions(),
                reader.who(),
                reader.at());
        var set = plan.setGoal(goal);
        if (!plans.save(set.plan(), goal)) {
            throw new StaleVersion();
        }
        announcements.announce(set.event());
        return set.plan();
    }
}
