package org.whatmatters.budget.holding.application;

import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.Role;

/// How far a worker sees, at a moment: the money of their own organisation if they are an officer, the budgets of the
/// people their organisation hosts if they work with people.
public record Sight(UUID organisation, UUID worker, boolean asHolder, boolean asHost, Instant at) {

    public static Sight of(Actor.Staff staff, Instant now) {
        return new Sight(
                staff.organisationId(),
                staff.subject(),
                any(staff, Role.BUDGET_OFFICER, Role.BUDGET_APPROVER, Role.FINANCE_OFFICER),
                any(staff, Role.LINK_WORKER, Role.HEALTH_COACH, Role.CARE_COORDINATOR, Role.TEAM_LEAD),
                now);
    }

    private static boolean any(Actor.Staff staff, Role... roles) {
        return Arrays.stream(roles).anyMatch(staff::has);
    }
}
