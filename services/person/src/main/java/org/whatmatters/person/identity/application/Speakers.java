package org.whatmatters.person.identity.application;

import java.util.Set;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.Role;

/// Who may say who somebody is: whoever works with them as one of these, or, where nobody does, the information
/// governance officer of the integrated care board.
public final class Speakers {

    private static final Set<Role> AT_WORK =
            Set.of(Role.LINK_WORKER, Role.HEALTH_COACH, Role.CARE_COORDINATOR, Role.TRIAGER, Role.TEAM_LEAD);

    private Speakers() {}

    public static boolean isAtWork(Actor.Staff worker) {
        return AT_WORK.stream().anyMatch(worker::has);
    }

    public static boolean isOfficer(Actor.Staff worker) {
        return worker.has(Role.IG_OFFICER);
    }
}
